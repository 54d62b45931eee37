package dev.wfmon.lint.rule;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the characters of an expression stand in its file, past quotes, escapes and indentation. */
final class ExpressionText {

    private final SourceText source;
    private final int skipped;
    private final @Nullable JsonDocument document;
    private final @Nullable JsonString string;

    /** The value of a string. */
    ExpressionText(JsonDocument document, JsonString string) {
        this(document, string, 0);
    }

    /** A part of the value of a string. */
    ExpressionText(JsonDocument document, JsonString string, int skipped) {
        this.source = document.source();
        this.skipped = skipped;
        this.document = document;
        this.string = string;
    }

    /** A whole file. */
    ExpressionText(SourceText source) {
        this.source = source;
        this.skipped = 0;
        this.document = null;
        this.string = null;
    }

    SourceText source() {
        return source;
    }

    /** The offset in the file of a character of the expression. */
    int offset(int index) {
        return document == null || string == null ? index : document.offsetIn(string, index + skipped);
    }

    /** An edit of the expression as one of the file; none where the file's quoting does not allow it. */
    Optional<TextEdit> inSource(TextEdit edit) {
        return document == null || string == null
                ? Optional.of(edit)
                : document.edit(string, new TextEdit(edit.start() + skipped, edit.end() + skipped, edit.replacement()));
    }
}

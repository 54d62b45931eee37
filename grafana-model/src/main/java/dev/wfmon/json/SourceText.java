package dev.wfmon.json;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text and the name under which people know it: a path, or {@code <stdin>}.
 *
 * <pre>{@code
 * var source = new SourceText("a.json", "{\n  \"title\": 1\n}");
 * source.position(13); // 2:12
 * source.place(13);    // a.json:2:12
 * }</pre>
 *
 * <p>A text may be a string inside of another one, as a dashboard in a ConfigMap is. Its offsets are its own, and its
 * positions are those of the file, where people look.
 */
public final class SourceText {

    private static final int SHOWN_BEFORE = 100;
    private static final int SHOWN_AFTER = 200;

    private final String name;
    private final String text;
    private final @Nullable Around around;

    /** Where the lines start; found when somebody asks for the first time. */
    private int @Nullable [] lines;

    /** The string of a document that holds another text. */
    public record Around(JsonDocument document, JsonString string) {}

    public SourceText(String name, String text) {
        this(name, text, null);
    }

    private SourceText(String name, String text, @Nullable Around around) {
        this.name = name;
        this.text = text;
        this.around = around;
    }

    /** What people know it by: a path, or {@code <stdin>}. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The string that this is the value of; null for a text that stands on its own. */
    public @Nullable Around around() {
        return around;
    }

    /** The value of a string in a document, as a text of its own. */
    public static SourceText inside(JsonDocument document, JsonString string) {
        return new SourceText(document.source().name(), string.value(), new Around(document, string));
    }

    /** The text of the file: this one, or that around it. */
    public SourceText file() {
        return around == null ? this : around.document().source().file();
    }

    /** An edit of this text as one of the file; none where the quoting of a text around does not allow it. */
    public Optional<TextEdit> inFile(TextEdit edit) {
        return around == null
                ? Optional.of(edit)
                : around.document()
                        .edit(around.string(), edit)
                        .flatMap(around.document().source()::inFile);
    }

    /** The position of an offset; the end of the text for offsets beyond it. */
    public Position position(int offset) {
        if (around != null) {
            JsonDocument document = around.document();
            return document.source().position(document.offsetIn(around.string(), offset));
        }
        int end = Math.clamp(offset, 0, text.length());
        int[] starts = lines();
        int found = Arrays.binarySearch(starts, end);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, end - starts[line] + 1);
    }

    private int[] lines() {
        if (lines == null) {
            lines = IntStream.concat(
                            IntStream.of(0),
                            IntStream.iterate(text.indexOf('\n'), at -> at >= 0, at -> text.indexOf('\n', at + 1))
                                    .map(newline -> newline + 1))
                    .toArray();
        }
        return lines;
    }

    /** The position as errors show it: {@code name:line:column}. */
    public String place(int offset) {
        return offset == Json.NOWHERE || text.isEmpty() ? name : name + ":" + position(offset);
    }

    /**
     * The line that holds the offset and, below it, carets under {@code length} characters from there. Of a long line,
     * as in JSON without line breaks, only what is around is shown.
     */
    public String snippet(int offset, int length) {
        int start = Math.clamp(offset, 0, text.length());
        int newline = text.indexOf('\n', start);
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = newline < 0 ? text.length() : newline;
        int from = Math.max(lineStart, start - SHOWN_BEFORE);
        int to = Math.min(lineEnd, start + SHOWN_AFTER);
        String before = (from > lineStart ? "…" : "") + text.substring(from, start);
        String after = text.substring(start, to).stripTrailing() + (to < lineEnd ? "…" : "");
        int carets = Math.clamp(length, 1, Math.max(1, to - start));
        return before + after + "\n" + before.replaceAll("[^\t]", " ") + "^".repeat(carets);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceText that
                && name.equals(that.name)
                && text.equals(that.text)
                && Objects.equals(around, that.around);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }

    @Override
    public String toString() {
        return name;
    }
}

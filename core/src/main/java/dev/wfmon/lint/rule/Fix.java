package dev.wfmon.lint.rule;

import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * How a mistake is mended: by changing some characters of the file and no others.
 *
 * @param title what is done, as an order: {@code remove the anchors}
 * @param isSafe whether the meaning stays; a fix that changes it is only made by those who ask for such
 * @param file the text that the edits are of
 */
public record Fix(String title, boolean isSafe, SourceText file, List<TextEdit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /**
     * A fix by edits of a text that may stand inside of another one, as a dashboard in a ConfigMap does.
     *
     * @return none where the quoting of the text around does not allow an edit
     */
    public static Optional<Fix> of(String title, boolean isSafe, SourceText text, List<TextEdit> edits) {
        List<TextEdit> inFile =
                edits.stream().flatMap(edit -> text.inFile(edit).stream()).toList();
        return inFile.size() == edits.size()
                ? Optional.of(new Fix(title, isSafe, text.file(), inFile))
                : Optional.empty();
    }
}

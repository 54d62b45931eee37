package dev.wfmon.lint.rule;

import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import java.util.List;

/**
 * How a mistake is mended: by changing some characters of the file and no others.
 *
 * @param title what is done, as an order: {@code remove the anchors}
 * @param isSafe whether the meaning stays; a fix that changes it is only made by those who ask for such
 * @param source the text that the edits are of
 */
public record Fix(String title, boolean isSafe, SourceText source, List<TextEdit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }
}

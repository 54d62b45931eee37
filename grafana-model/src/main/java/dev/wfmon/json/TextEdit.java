package dev.wfmon.json;

import java.util.Comparator;
import java.util.List;

/**
 * That some characters of a text give way to others.
 *
 * <pre>{@code
 * TextEdit.apply("a: 1 # one\n", List.of(new TextEdit(3, 4, "2"))); // a: 2 # one
 * }</pre>
 *
 * @param start the first of the characters that go, from 0
 * @param end behind the last of them; the start for a mere insertion
 */
public record TextEdit(int start, int end, String replacement) {

    /**
     * The text after all of the edits, each of which counts in the text as it was. Insertions at one place come in the
     * order of the list.
     *
     * @throws IllegalArgumentException when two edits change the same characters
     */
    public static String apply(String text, List<TextEdit> edits) {
        var out = new StringBuilder();
        int done = 0;
        for (TextEdit edit :
                edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList()) {
            if (edit.start() < done) {
                throw new IllegalArgumentException(
                        "two edits change the characters from %d on".formatted(edit.start()));
            }
            out.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}

package dev.wfmon.json;

import java.util.Optional;
import java.util.regex.Pattern;

/** Changes a part of a string where it stands, in the quoting that it has there. */
final class StringEdit {

    /** What ends plain text in YAML, or would be read as something else. */
    private static final Pattern NOT_PLAIN = Pattern.compile(": |:$| #|^[-?:,\\[\\]{}#&*!|>'\"%@`]|^\\s|\\s$");

    private static final Pattern FLOW_SIGN = Pattern.compile("[,\\[\\]{}]");

    private StringEdit() {}

    static Optional<TextEdit> of(String text, JsonString value, TextEdit edit) {
        int offset = value.offset();
        if (offset < 0 || offset >= text.length()) {
            return Optional.empty();
        }
        boolean isLiteral = text.charAt(offset) == '|';
        TextEdit indented = isLiteral ? indented(text, offset, edit) : edit;
        return written(text.charAt(offset), value.value(), indented)
                .map(replacement -> new TextEdit(
                        StringPlaces.find(text, value, edit.start()), end(text, value, edit), replacement));
    }

    /** Behind the last character that goes; the blanks of a folded line behind it stay. */
    private static int end(String text, JsonString value, TextEdit edit) {
        int start = StringPlaces.find(text, value, edit.start());
        return edit.end() == edit.start() ? start : Math.max(start, StringPlaces.find(text, value, edit.end()));
    }

    /** The lines of a literal block stand as deep as those that are there. */
    private static TextEdit indented(String text, int offset, TextEdit edit) {
        int headerEnd = text.indexOf('\n', offset);
        String indent = StringStyle.blockIndent(text.substring(offset, headerEnd), text.substring(headerEnd + 1));
        return new TextEdit(edit.start(), edit.end(), edit.replacement().replaceAll("\n(?=.)", "\n" + indent));
    }

    private static Optional<String> written(char sign, String value, TextEdit edit) {
        String replacement = edit.replacement();
        boolean isOneLine = replacement.indexOf('\n') < 0;
        return switch (sign) {
            case '"' -> {
                String quoted = JsonQuotes.quote(replacement);
                yield Optional.of(quoted.substring(1, quoted.length() - 1));
            }
            case '\'' -> Optional.of(replacement.replace("'", "''")).filter(text -> isOneLine);
            case '|' -> Optional.of(replacement);
            case '>' -> Optional.of(replacement).filter(text -> isOneLine);
            default -> Optional.of(replacement).filter(text -> isOneLine && staysPlain(value, edit));
        };
    }

    private static boolean staysPlain(String value, TextEdit edit) {
        String after = value.substring(0, edit.start()) + edit.replacement() + value.substring(edit.end());
        boolean isFlowSafe = FLOW_SIGN.matcher(value).find()
                || !FLOW_SIGN.matcher(edit.replacement()).find();
        return isFlowSafe && !after.isEmpty() && !NOT_PLAIN.matcher(after).find();
    }
}

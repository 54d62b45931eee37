package dev.wfmon.json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a string in the style of the one that it replaces, as far as that style can hold it. */
final class StringStyle {

    private static final Pattern HEADER = Pattern.compile("[|>][-+0-9]*");
    private static final Pattern FLOW_SIGN = Pattern.compile("[,\\[\\]{}]");

    private final String text;

    StringStyle(String text) {
        this.text = text;
    }

    /**
     * The string as it is written in place of the part.
     *
     * @param isInFlow whether it stands in brackets
     * @param column where the lines of a new block go
     */
    String write(String value, Part old, boolean isInFlow, int column) {
        return switch (old.style()) {
            case DOUBLE_QUOTED -> YamlStrings.doubleQuoted(value);
            case SINGLE_QUOTED ->
                YamlStrings.fitsSingleQuotes(value)
                        ? "'" + value.replace("'", "''") + "'"
                        : YamlStrings.doubleQuoted(value);
            case BLOCK_TEXT -> block(value, old).orElseGet(() -> YamlStrings.writeLine(value));
            case PLAIN, ALIAS, FLOW_OBJECT, FLOW_ARRAY, BLOCK_OBJECT, BLOCK_ARRAY -> {
                if (isInFlow) {
                    yield inFlow(value);
                }
                boolean takesBlock = endsLine(old.end()) && !value.endsWith("\n\n");
                yield takesBlock ? YamlStrings.write(value, column) : YamlStrings.writeLine(value);
            }
        };
    }

    /** Whether no comment stands behind, nor the text ends there. */
    private boolean endsLine(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline >= 0 && text.substring(offset, newline).isBlank();
    }

    static String inFlow(String value) {
        String line = YamlStrings.writeLine(value);
        boolean isPlain = line.equals(value);
        return isPlain && FLOW_SIGN.matcher(value).find() ? YamlStrings.doubleQuoted(value) : line;
    }

    /** The block with its sign, the comment behind that, and its indentation. */
    private Optional<String> block(String value, Part old) {
        String lines = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        String written = text.substring(old.start(), old.end());
        int headerEnd = written.indexOf('\n');
        boolean fits = YamlStrings.isLiteral(lines + "\n") && !lines.endsWith("\n") && !lines.startsWith("\n");
        if (!fits || headerEnd < 0) {
            return Optional.empty();
        }
        String sign = written.startsWith(">") && lines.indexOf('\n') < 0 ? ">" : "|";
        String header = HEADER.matcher(written.substring(0, headerEnd))
                .replaceFirst(Matcher.quoteReplacement(sign + (value.endsWith("\n") ? "" : "-")));
        String indent = indent(written.substring(headerEnd + 1));
        boolean isAtEnd = old.end() == text.length() && value.endsWith("\n");
        return Optional.of(header + "\n" + lines.replaceAll("(?m)^(?=.)", indent) + (isAtEnd ? "\n" : ""));
    }

    /** The spaces before the first line that holds anything. */
    static String indent(String lines) {
        String first = lines.replaceFirst("^(?:[ \\t]*\\R)+", "");
        return " ".repeat(first.length() - first.replaceFirst("^ +", "").length());
    }
}

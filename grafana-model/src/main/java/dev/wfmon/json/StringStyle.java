package dev.wfmon.json;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a string in the style of the one that it replaces, as far as that style can hold it. */
final class StringStyle {

    private static final Pattern HEADER = Pattern.compile("[|>][-+0-9]*");
    private static final Pattern INDICATED = Pattern.compile("^[|>][-+]?[1-9]");
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
            case DOUBLE_QUOTED ->
                breaksLine(value, old)
                        ? newBlock(value, old, isInFlow, column).orElseGet(() -> YamlStrings.doubleQuoted(value))
                        : YamlStrings.doubleQuoted(value);
            case SINGLE_QUOTED ->
                YamlStrings.fitsSingleQuotes(value)
                        ? "'" + value.replace("'", "''") + "'"
                        : newBlock(value, old, isInFlow, column).orElseGet(() -> YamlStrings.doubleQuoted(value));
            case BLOCK_TEXT -> block(value, old, column).orElseGet(() -> YamlStrings.writeLine(value));
            case PLAIN, ALIAS, FLOW_OBJECT, FLOW_ARRAY, BLOCK_OBJECT, BLOCK_ARRAY ->
                isInFlow
                        ? inFlow(value)
                        : newBlock(value, old, false, column).orElseGet(() -> YamlStrings.writeLine(value));
        };
    }

    /** Whether the value has line breaks, and what it replaces had none, so that nobody wanted escapes for them. */
    private boolean breaksLine(String value, Part old) {
        return value.indexOf('\n') >= 0
                && !text.substring(old.start(), old.end()).contains("\\n");
    }

    /** A block for a value of several lines. */
    private Optional<String> newBlock(String value, Part old, boolean isInFlow, int column) {
        boolean fits = value.indexOf('\n') >= 0 && !value.endsWith("\n\n") && YamlStrings.isBlock(value);
        return fits && !isInFlow && column > 0 && endsLine(old.end())
                ? Optional.of(YamlStrings.block(value, column))
                : Optional.empty();
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
    private Optional<String> block(String value, Part old, int column) {
        String lines = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        String written = text.substring(old.start(), old.end());
        int headerEnd = written.indexOf('\n');
        boolean fits = YamlStrings.isBlock(lines + "\n") && !lines.endsWith("\n") && !lines.startsWith("\n");
        if (!fits || headerEnd < 0) {
            return Optional.empty();
        }
        String indent = blockIndent(written.substring(0, headerEnd), written.substring(headerEnd + 1));
        // The indentation of text that starts with spaces is said in the header, counted from where the block belongs.
        int depth = indent.length() - Math.max(0, column - 2);
        if (lines.startsWith(" ") && (depth < 1 || depth > 9)) {
            return Optional.empty();
        }
        String sign = written.startsWith(">") && lines.indexOf('\n') < 0 ? ">" : "|";
        String chomping = value.endsWith("\n") ? "" : "-";
        String header = HEADER.matcher(written.substring(0, headerEnd))
                .replaceFirst(Matcher.quoteReplacement(sign + (lines.startsWith(" ") ? depth : "") + chomping));
        boolean isAtEnd = old.end() == text.length() && value.endsWith("\n");
        return Optional.of(header + "\n" + lines.replaceAll("(?m)^(?=.)", indent) + (isAtEnd ? "\n" : ""));
    }

    /** Where the header gives the indentation, the first line may stand deeper than others. */
    static String blockIndent(String header, String lines) {
        if (!INDICATED.matcher(header).find()) {
            return indent(lines);
        }
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(StringStyle::indent)
                .min(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The spaces before the first line that holds anything. */
    static String indent(String lines) {
        String first = lines.replaceFirst("^(?:[ \\t]*\\R)+", "");
        return " ".repeat(first.length() - first.replaceFirst("^ +", "").length());
    }
}

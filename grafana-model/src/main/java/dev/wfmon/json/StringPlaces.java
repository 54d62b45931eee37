package dev.wfmon.json;

/**
 * Finds a character of a string's value in the text that the string was read from.
 *
 * <p>How the string was written shows at its first character: a quote of JSON or YAML, the sign of a YAML block, or plain
 * text. Escapes and folded lines make the text longer than the value; the search walks through both together.
 */
final class StringPlaces {

    private final String text;
    private final JsonString string;
    private final int wanted;

    private StringPlaces(String text, JsonString string, int index) {
        this.text = text;
        this.string = string;
        this.wanted = Math.clamp(index, 0, string.value().length());
    }

    static int find(String text, JsonString string, int index) {
        int start = string.offset();
        if (start < 0 || start >= text.length()) {
            return start;
        }
        var places = new StringPlaces(text, string, index);
        return switch (text.charAt(start)) {
            case '"' -> places.inDoubleQuotes(start + 1);
            case '\'' -> places.inSingleQuotes(start + 1);
            case '|', '>' -> places.inBlock(lineAfter(text, start));
            default -> places.inPlainText(start);
        };
    }

    private int inDoubleQuotes(int start) {
        int index = 0;
        int offset = start;
        while (offset < text.length() && text.charAt(offset) != '"') {
            int end = text.charAt(offset) == '\\' ? endOfEscape(offset) : endOfFold(offset);
            index += text.charAt(offset) == '\\' ? widthOfEscape(offset) : widthOfFold(offset, end);
            if (wanted < index) {
                return offset;
            }
            offset = end;
        }
        return Math.min(offset, text.length());
    }

    private int inSingleQuotes(int start) {
        int index = 0;
        int offset = start;
        while (offset < text.length()) {
            boolean isQuote = text.charAt(offset) == '\'';
            if (isQuote && !text.startsWith("''", offset)) {
                return offset;
            }
            int end = isQuote ? offset + 2 : endOfFold(offset);
            index += isQuote ? 1 : widthOfFold(offset, end);
            if (wanted < index) {
                return offset;
            }
            offset = end;
        }
        return offset;
    }

    private int inPlainText(int start) {
        int index = 0;
        int offset = start;
        while (offset < text.length() && index < string.value().length()) {
            int end = endOfFold(offset);
            index += widthOfFold(offset, end);
            if (wanted < index) {
                return offset;
            }
            offset = end;
        }
        return offset;
    }

    private int endOfEscape(int backslash) {
        int sign = backslash + 1;
        if (sign >= text.length()) {
            return sign;
        }
        return switch (text.charAt(sign)) {
            case 'x' -> sign + 3;
            case 'u' -> sign + 5;
            case 'U' -> sign + 9;
            case '\n', '\r' -> endOfBlank(sign);
            default -> sign + 1;
        };
    }

    private int widthOfEscape(int backslash) {
        int sign = Math.min(backslash + 1, text.length() - 1);
        return switch (text.charAt(sign)) {
            case '\n', '\r' -> 0; // the line goes on as if it had not been broken
            case 'U' -> text.startsWith("0000", sign + 1) ? 1 : 2;
            default -> 1;
        };
    }

    /** The end of the line breaks and the blanks around them that are read as one; else the next character. */
    private int endOfFold(int offset) {
        int end = endOfBlank(offset);
        boolean isFold = end > offset && text.substring(offset, end).indexOf('\n') >= 0;
        return isFold ? end : offset + 1;
    }

    /** One line break is read as a space, more of them as one less. */
    private int widthOfFold(int offset, int end) {
        if (end == offset + 1) {
            return 1;
        }
        int breaks =
                (int) text.substring(offset, end).chars().filter(c -> c == '\n').count();
        return Math.max(1, breaks - 1);
    }

    private int endOfBlank(int offset) {
        int end = offset;
        while (end < text.length() && " \t\r\n".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int inBlock(int firstLine) {
        String value = string.value();
        int indent = indent(text, firstLine) - indent(value, 0);
        int index = 0;
        int line = firstLine;
        while (line < text.length()) {
            int lineEnd = endOfLine(text, line);
            int content = Math.clamp(line + indent, line, lineEnd);
            int width = lineEnd - content;
            int next = index + width + (isBreakKept(value, index + width, width) ? 1 : 0);
            if (wanted < next || next >= value.length()) {
                return content + Math.min(wanted - index, width);
            }
            index = next;
            line = lineAfter(text, line);
        }
        return text.length();
    }

    /** Whether the break after a line is in the value, as itself or folded to a space. */
    private static boolean isBreakKept(String value, int index, int width) {
        return index < value.length() && (value.charAt(index) == '\n' || (width > 0 && value.charAt(index) == ' '));
    }

    /** The spaces at the start of the first line that holds anything else. */
    private static int indent(String lines, int from) {
        int line = from;
        int end = from;
        while (end < lines.length() && Character.isWhitespace(lines.charAt(end))) {
            line = lines.charAt(end) == '\n' ? end + 1 : line;
            end++;
        }
        int first = line;
        while (first < lines.length() && lines.charAt(first) == ' ') {
            first++;
        }
        return end < lines.length() ? first - line : 0;
    }

    private static int lineAfter(String text, int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static int endOfLine(String text, int line) {
        int newline = text.indexOf('\n', line);
        int end = newline < 0 ? text.length() : newline;
        return end > line && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}

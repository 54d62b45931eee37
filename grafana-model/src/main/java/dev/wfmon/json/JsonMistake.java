package dev.wfmon.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.ContentReference;

/**
 * Says for people why a text is no JSON.
 *
 * <p>Jackson knows the exact place; its sentences are for programmers. What was expected there follows from the place
 * alone: from the last sign before it and from the object or array around it.
 */
final class JsonMistake {

    private static final int LONGEST_WORD = 30;

    private JsonMistake() {}

    static Unreadable explain(String text, int offset, JsonParser parser) {
        int quote = openQuote(text, offset);
        if (quote >= 0) {
            return insideString(text, quote, offset);
        }
        JsonStreamContext context = parser.getParsingContext();
        if (offset >= text.length() && !context.inRoot()) {
            int line = context.startLocation(ContentReference.unknown()).getLineNr();
            String open = context.inObject() ? "object" : "array";
            return new Unreadable(offset, "the text ends before the %s from line %d is closed".formatted(open, line));
        }
        int start = wordStart(text, Math.min(offset, text.length() - 1));
        return new Unreadable(
                start, "expected %s, but found %s".formatted(expected(text, start, parser), found(text, start)));
    }

    /** The quote that opens the string around the offset, or -1. A string that was fine so far began on this line. */
    private static int openQuote(String text, int offset) {
        int quote = -1;
        for (int i = text.lastIndexOf('\n', offset - 1) + 1; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '"') {
                quote = quote < 0 ? i : -1;
            } else if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return quote;
    }

    private static Unreadable insideString(String text, int quote, int offset) {
        if (offset >= text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r') {
            return new Unreadable(quote, "the string is not closed on its line");
        }
        char c = text.charAt(offset);
        if (c < ' ') {
            String escape = c == '\t' ? "\\t" : "\\u%04x".formatted((int) c);
            return new Unreadable(offset, "a string cannot hold this character as it is; write it as " + escape);
        }
        int backslash = text.lastIndexOf('\\', offset);
        return new Unreadable(
                backslash, "\"%s\" is no escape of JSON".formatted(text.substring(backslash, offset + 1)));
    }

    private static String expected(String text, int offset, JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        return switch (lastSignBefore(text, offset)) {
            case '\0', ':' -> "a value";
            case '{' -> "a name in double quotes or \"}\"";
            case '[' -> "a value or \"]\"";
            case ',' -> context.inObject() ? "a name in double quotes" : "a value";
            default -> {
                if (context.inRoot()) {
                    yield "the end of the text";
                }
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    yield "\":\"";
                }
                yield context.inObject() ? "\",\" or \"}\"" : "\",\" or \"]\"";
            }
        };
    }

    private static char lastSignBefore(String text, int offset) {
        String before = text.substring(0, offset).stripTrailing();
        boolean isStart = before.isEmpty() || before.equals("\uFEFF");
        return isStart ? '\0' : before.charAt(before.length() - 1);
    }

    private static String found(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end)) && end - start < LONGEST_WORD) {
            end++;
        }
        if (end > start) {
            return "\"" + text.substring(start, end) + "\"";
        }
        int c = text.codePointAt(start);
        if (c == '"') {
            return "a string";
        }
        boolean isVisible = c > ' ' && !Character.isISOControl(c) && !Character.isSpaceChar(c);
        return isVisible ? "\"" + Character.toString(c) + "\"" : "the character U+%04X".formatted(c);
    }

    private static int wordStart(String text, int offset) {
        int start = offset;
        while (isWord(text.charAt(start)) && start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "_+-.".indexOf(c) >= 0;
    }
}

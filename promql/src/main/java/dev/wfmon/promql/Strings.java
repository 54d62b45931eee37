package dev.wfmon.promql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Quotes strings for print and messages.
 *
 * <p>PromQL strings are bytes, Java strings are not: a byte that is no part of UTF-8 text, which only escapes such as
 * {@code \xff} can make, is kept as the lone surrogate U+DC00 plus the byte.
 */
final class Strings {

    static final int LONE_BYTE = 0xDC00;

    private Strings() {}

    /** The string between double quotes, with the escapes of Go. */
    static String quote(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c == '"') {
                out.append('\\');
            }
            append(out, c);
            i += Character.charCount(c);
        }
        return out.append('"').toString();
    }

    /** The character between single quotes, for messages. */
    static String quoteCharacter(int c) {
        StringBuilder out = new StringBuilder("'");
        if (c == '\'') {
            out.append('\\');
        }
        append(out, c);
        return out.append('\'').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case 0x07 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0B -> out.append("\\v");
            default -> {
                if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else if (c < 0x80) {
                    out.append(String.format("\\x%02x", c));
                } else if (isLoneByte(c)) {
                    out.append(String.format("\\x%02x", c - LONE_BYTE));
                } else if (c < 0x10000) {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.append(String.format("\\U%08x", c));
                }
            }
        }
    }

    private static boolean isLoneByte(int c) {
        return c >= LONE_BYTE + 0x80 && c <= LONE_BYTE + 0xFF;
    }

    /** Letters, marks, numbers, punctuation and symbols, and of the blanks only the plain one. */
    private static boolean isPrintable(int c) {
        if (c < 0x80) {
            return c >= ' ' && c < 0x7F;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The text with its lone bytes put together to characters where they make UTF-8. */
    static String joinBytes(CharSequence text) {
        if (text.chars().noneMatch(Strings::isLoneByte)) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isLoneByte(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(text.charAt(i++));
                // The low half of a pair may look like a lone byte.
                if (Character.isHighSurrogate(text.charAt(i - 1))) {
                    out.append(text.charAt(i++));
                }
            } else {
                decode(text.subSequence(i, end), out);
                i = end;
            }
        }
        return out.toString();
    }

    private static void decode(CharSequence loneBytes, StringBuilder out) {
        ByteBuffer bytes = ByteBuffer.allocate(loneBytes.length());
        loneBytes.chars().forEach(c -> bytes.put((byte) c));
        bytes.flip();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(loneBytes.length());
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars, true);
            out.append(chars.flip());
            chars.clear();
            for (int i = 0; result.isError() && i < result.length(); i++) {
                out.append((char) (LONE_BYTE + (bytes.get() & 0xFF)));
            }
            decoder.reset();
        } while (bytes.hasRemaining());
    }
}

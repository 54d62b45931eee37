package dev.wfmon.promql;

/** Reads one string literal: finds its end, checks its escapes and gives its value. */
final class StringScanner {

    private static final int END = -1;

    private final String source;
    private final int start;
    private final char quote;
    private int position;
    private final StringBuilder value = new StringBuilder();

    StringScanner(String source, int start) {
        this.source = source;
        this.start = start;
        this.quote = source.charAt(start);
        this.position = start + 1;
    }

    /** The value of a literal that is known to be well-formed. */
    static String unquote(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        if (literal.charAt(0) == '`' || inner.indexOf('\\') < 0) {
            return inner;
        }
        StringScanner scanner = new StringScanner(literal, 0);
        scanner.end();
        return Strings.joinBytes(scanner.value);
    }

    /** The offset behind the closing quote. */
    int end() {
        while (true) {
            int c = peek();
            if (c == quote) {
                return position + 1;
            }
            if (c == END || (c == '\n' && quote != '`')) {
                throw error(quote == '`' ? "unterminated raw string" : "unterminated quoted string");
            }
            if (c == '\\' && quote != '`') {
                position++;
                escape();
            } else {
                character();
            }
        }
    }

    private void character() {
        int c = source.codePointAt(position);
        // Prometheus takes the replacement character itself for broken UTF-8, too.
        if (c == 0xFFFD || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw error("invalid UTF-8 rune");
        }
        value.appendCodePoint(c);
        position += Character.charCount(c);
    }

    private void escape() {
        int c = peek();
        if (c == quote) {
            plain(c);
            return;
        }
        switch (c) {
            case 'a' -> plain(0x07);
            case 'b' -> plain('\b');
            case 'f' -> plain('\f');
            case 'n' -> plain('\n');
            case 'r' -> plain('\r');
            case 't' -> plain('\t');
            case 'v' -> plain(0x0B);
            case '\\' -> plain('\\');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> addByte(digits(3, 8, 0xFF));
            case 'x' -> {
                position++;
                addByte(digits(2, 16, 0xFF));
            }
            case 'u' -> {
                position++;
                value.appendCodePoint(digits(4, 16, Character.MAX_CODE_POINT));
            }
            case 'U' -> {
                position++;
                value.appendCodePoint(digits(8, 16, Character.MAX_CODE_POINT));
            }
            case END -> throw error("escape sequence not terminated");
            default -> throw error("unknown escape sequence " + described());
        }
    }

    private void plain(int c) {
        value.append((char) c);
        position++;
    }

    private void addByte(int b) {
        value.append((char) (b < 0x80 ? b : Strings.LONE_BYTE + b));
    }

    private int digits(int count, int base, int max) {
        long code = 0;
        for (int i = 0; i < count; i++) {
            int c = peek();
            if (c == END) {
                throw error("escape sequence not terminated");
            }
            int digit = c < 0x80 ? Character.digit(c, base) : -1;
            if (digit < 0) {
                throw error("illegal character " + described() + " in escape sequence");
            }
            code = code * base + digit;
            position++;
        }
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (code > max || surrogate) {
            throw error("escape sequence is an invalid Unicode code point");
        }
        return (int) code;
    }

    private int peek() {
        return position < source.length() ? source.charAt(position) : END;
    }

    private String described() {
        int c = source.codePointAt(position);
        return String.format("U+%04X '%s'", c, Character.toString(c));
    }

    private SyntaxError error(String message) {
        return new SyntaxError(new Span(start, source.length()), message);
    }
}

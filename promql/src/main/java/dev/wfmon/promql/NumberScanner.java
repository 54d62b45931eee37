package dev.wfmon.promql;

/**
 * Finds the end of a number or a duration. Whether a duration has its units in order is left to
 * {@link Numbers#parseDuration}.
 */
final class NumberScanner {

    private final String source;
    private final int start;
    private int position;

    NumberScanner(String source, int start) {
        this.source = source;
        this.start = start;
        this.position = start;
    }

    Token scan() {
        if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
            hexadecimal();
        } else {
            decimal();
        }
        if (!Chars.isIdentifierPart(peek())) {
            return new Token(TokenType.NUMBER, start, position);
        }
        units();
        return new Token(TokenType.DURATION, start, position);
    }

    private void hexadecimal() {
        position += 2;
        while (Chars.isHexDigit(peek()) || peek() == '_') {
            if (peek() == '_' && !Chars.isHexDigit(peek(1))) {
                throw bad(2);
            }
            position++;
        }
        if (peek() == '.') {
            throw bad(1);
        }
        if (position == start + 2) {
            throw bad(0);
        }
    }

    private void decimal() {
        boolean dot = false;
        boolean exponent = false;
        while (true) {
            switch (peek()) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> position++;
                case '_' -> {
                    position++;
                    if (!Chars.isDigit(peek())) {
                        throw badNext();
                    }
                }
                case '.' -> {
                    if (dot || exponent) {
                        throw bad(1);
                    }
                    if (peek(1) == '_' || peek(1) == '.') {
                        throw bad(2);
                    }
                    dot = true;
                    position++;
                }
                case 'e', 'E' -> {
                    if (exponent) {
                        throw bad(1);
                    }
                    exponent = true;
                    position++;
                    if (peek() == '+' || peek() == '-') {
                        position++;
                    }
                    if (!Chars.isDigit(peek())) {
                        throw badNext();
                    }
                }
                default -> {
                    return;
                }
            }
        }
    }

    private void units() {
        boolean first = true;
        do {
            if ((first ? "smhdwy" : "smhdw").indexOf(peek()) < 0) {
                throw bad(0);
            }
            first = false;
            position++;
            if (peek() == 's') {
                position++;
            }
            if (!Chars.isDigit(peek())) {
                break;
            }
            while (Chars.isDigit(peek())) {
                position++;
            }
        } while (true);
        if (Chars.isIdentifierPart(peek())) {
            throw bad(1);
        }
    }

    private int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return position + ahead < source.length() ? source.charAt(position + ahead) : -1;
    }

    private SyntaxError badNext() {
        return bad("._eE".indexOf(peek()) < 0 ? 0 : 1);
    }

    /** The message shows the text up to and with the character that does not fit. */
    private SyntaxError bad(int more) {
        String shown = source.substring(start, Math.min(position + more, source.length()));
        return new SyntaxError(
                new Span(start, source.length()), "bad number or duration syntax: " + Strings.quote(shown));
    }
}

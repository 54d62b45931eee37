package dev.wfmon.promql;

import java.util.Set;

/** Finds the ends of what stands for one character in a regular expression: escapes and classes. */
final class RegexCharacters {

    private static final int END = -1;

    private static final Set<String> CATEGORIES = Set.of(
            "Any", "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd",
            "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp",
            "Zs");

    private static final Set<String> NAMED_CLASSES = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");

    private final String pattern;
    private int position;

    RegexCharacters(String pattern, int start) {
        this.pattern = pattern;
        this.position = start;
    }

    /** The end of a class such as {@code [a-z]}. */
    int endOfClass() throws Regex.Rejected {
        int start = position;
        position++;
        if (peek() == '^') {
            position++;
        }
        boolean first = true;
        while (first || peek() != ']') {
            first = false;
            if (peek() == END) {
                throw new Regex.Rejected("missing closing ]: `" + pattern.substring(start) + "`");
            }
            if (!namedClass() && !escapedClass()) {
                range(start);
            }
        }
        position++;
        return position;
    }

    /** Reads a class such as {@code [:alpha:]}, if one comes next. */
    private boolean namedClass() throws Regex.Rejected {
        int end = pattern.startsWith("[:", position) ? pattern.indexOf(":]", position + 2) : -1;
        if (end < 0) {
            return false;
        }
        String name = pattern.substring(position + 2, end);
        if (!NAMED_CLASSES.contains(name.startsWith("^") ? name.substring(1) : name)) {
            String shown = pattern.substring(position, end + 2);
            throw new Regex.Rejected("invalid character class range: `" + shown + "`");
        }
        position = end + 2;
        return true;
    }

    private void range(int classStart) throws Regex.Rejected {
        int start = position;
        int low = classCharacter(classStart);
        boolean range = peek() == '-' && position + 1 < pattern.length() && pattern.charAt(position + 1) != ']';
        if (range) {
            position++;
            if (classCharacter(classStart) < low) {
                throw new Regex.Rejected("invalid character class range: `" + pattern.substring(start, position) + "`");
            }
        }
    }

    private int classCharacter(int classStart) throws Regex.Rejected {
        if (peek() == END) {
            throw new Regex.Rejected("missing closing ]: `" + pattern.substring(classStart) + "`");
        }
        return peek() == '\\' ? escapedCharacter() : next();
    }

    // Escapes

    /** The end of an escape, of a character or a class. */
    int endOfEscape() throws Regex.Rejected {
        if (!escapedClass()) {
            escapedCharacter();
        }
        return position;
    }

    /** Reads a class such as {@code \d} or {@code \p{Greek}}, if one comes next. */
    private boolean escapedClass() throws Regex.Rejected {
        int start = position;
        boolean escape = peek() == '\\' && position + 1 < pattern.length();
        int c = escape ? pattern.charAt(position + 1) : END;
        if (c == END || "dDsSwWpP".indexOf(c) < 0) {
            return false;
        }
        position += 2;
        if (c != 'p' && c != 'P') {
            return true;
        }
        String name;
        if (pattern.startsWith("{", position)) {
            int end = pattern.indexOf('}', position);
            if (end < 0) {
                throw new Regex.Rejected("invalid character class range: `" + pattern.substring(start) + "`");
            }
            name = pattern.substring(position + 1, end);
            position = end + 1;
        } else {
            int letter = next();
            name = letter == END ? "" : Character.toString(letter);
        }
        if (!isUnicodeClass(name.startsWith("^") ? name.substring(1) : name)) {
            throw new Regex.Rejected("invalid character class range: `" + pattern.substring(start, position) + "`");
        }
        return true;
    }

    private static boolean isUnicodeClass(String name) {
        if (CATEGORIES.contains(name)) {
            return true;
        }
        try {
            Character.UnicodeScript.forName(name);
            return name.length() > 2;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads an escape that stands for one character, and gives the character. */
    private int escapedCharacter() throws Regex.Rejected {
        int start = position;
        position++;
        int c = next();
        switch (c) {
            case END -> throw new Regex.Rejected("trailing backslash at end of expression: ``");
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                // One digit alone would be a back-reference, unless it is the zero.
                if (c == '0' || isOctal(peek())) {
                    int code = c - '0';
                    for (int i = 0; i < 2 && isOctal(peek()); i++) {
                        code = code * 8 + next() - '0';
                    }
                    return code;
                }
            }
            case 'x' -> {
                int code = hexadecimal();
                if (code >= 0) {
                    return code;
                }
            }
            case 'a' -> {
                return 0x07;
            }
            case 'f' -> {
                return '\f';
            }
            case 'n' -> {
                return '\n';
            }
            case 'r' -> {
                return '\r';
            }
            case 't' -> {
                return '\t';
            }
            case 'v' -> {
                return 0x0B;
            }
            default -> {
                if (c < 0x80 && (c == '_' || !Chars.isIdentifierPart(c))) {
                    return c;
                }
            }
        }
        throw new Regex.Rejected("invalid escape sequence: `" + pattern.substring(start, position) + "`");
    }

    /** The code behind {@code \x}, or -1. */
    private int hexadecimal() {
        if (peek() != '{') {
            int high = Character.digit(next(), 16);
            int low = high < 0 ? -1 : Character.digit(next(), 16);
            return low < 0 ? -1 : high * 16 + low;
        }
        next();
        int code = 0;
        int digits = 0;
        while (peek() != '}') {
            int digit = Character.digit(next(), 16);
            code = code * 16 + digit;
            digits++;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        next();
        return digits == 0 ? -1 : code;
    }

    private static boolean isOctal(int c) {
        return c >= '0' && c <= '7';
    }

    private int peek() {
        return position < pattern.length() ? pattern.codePointAt(position) : END;
    }

    private int next() {
        int c = peek();
        position += c == END ? 0 : Character.charCount(c);
        return c;
    }
}

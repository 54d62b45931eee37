package dev.wfmon.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about a regular expression in the syntax of RE2 without running it. Java's own expressions are
 * another language: they know lookaround and possessive repetition, which Prometheus rejects.
 *
 * @param matchesEmpty whether the expression, anchored at both ends, matches the empty string
 * @param problem why RE2 rejects the expression; null when it does not
 */
record Regex(boolean matchesEmpty, @Nullable String problem) {

    static Regex of(String pattern) {
        try {
            return new Regex(new Reader(pattern).read(), null);
        } catch (Rejected e) {
            return new Regex(false, e.getMessage());
        }
    }

    private static final class Rejected extends Exception {
        Rejected(String message) {
            super(message, null, false, false);
        }
    }

    /** A group that is being read: its alternatives so far, and the one under way with its last piece kept apart. */
    private static final class Group {
        boolean someEmpty;
        boolean allEmpty = true;
        boolean hasPiece;
        boolean pieceEmpty;
        /** How often the innermost part of the last piece may be repeated, by all counts around it. */
        int pieceCount = 1;

        int maxCount = 1;

        void piece(boolean empty, int count) {
            endPiece();
            hasPiece = true;
            pieceEmpty = empty;
            pieceCount = count;
        }

        void endPiece() {
            allEmpty &= !hasPiece || pieceEmpty;
            maxCount = Math.max(maxCount, pieceCount);
            hasPiece = false;
            pieceCount = 1;
        }

        void endAlternative() {
            endPiece();
            someEmpty |= allEmpty;
            allEmpty = true;
        }
    }

    private static final class Reader {
        private static final int END = -1;
        private static final int MAX_DEPTH = 1000;
        private static final int MAX_COUNT = 1000;

        private static final Set<String> CATEGORIES = Set.of(
                "Any", "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd",
                "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp",
                "Zs");

        private static final Set<String> NAMED_CLASSES = Set.of(
                "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
                "upper", "word", "xdigit");

        private final String pattern;
        private final Deque<Group> groups = new ArrayDeque<>();
        private int position;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        boolean read() throws Rejected {
            groups.push(new Group());
            int repetition = END;
            while (position < pattern.length()) {
                int start = position;
                boolean repeats = false;
                switch (pattern.charAt(position)) {
                    case '(' -> open();
                    case ')' -> close();
                    case '|' -> {
                        position++;
                        groups.element().endAlternative();
                    }
                    case '^', '$' -> {
                        position++;
                        groups.element().piece(true, 1);
                    }
                    case '[' -> characterClass();
                    case '\\' -> escape();
                    case '*', '+', '?', '{' -> repeats = repeat(repetition);
                    default -> character();
                }
                // A repetition right behind a repetition is an error that shows both of them.
                repetition = repeats ? start : END;
            }
            Group group = groups.pop();
            if (!groups.isEmpty()) {
                throw new Rejected("missing closing ): `" + pattern + "`");
            }
            group.endAlternative();
            return group.someEmpty;
        }

        private void character() {
            position += Character.charCount(pattern.codePointAt(position));
            groups.element().piece(false, 1);
        }

        // Groups

        private void open() throws Rejected {
            if (pattern.startsWith("(?", position)) {
                if (pattern.startsWith("(?P<", position)) {
                    groupName(position + 4);
                } else if (pattern.startsWith("(?<", position)) {
                    groupName(position + 3);
                } else if (flags()) {
                    return;
                }
            } else {
                position++;
            }
            if (groups.size() > MAX_DEPTH) {
                throw new Rejected("expression nests too deeply: `" + pattern + "`");
            }
            groups.push(new Group());
        }

        private void groupName(int nameStart) throws Rejected {
            int end = pattern.indexOf('>', nameStart);
            String shown = pattern.substring(position, end < 0 ? pattern.length() : end + 1);
            String name = end < 0 ? "" : pattern.substring(nameStart, end);
            if (name.isEmpty() || !name.chars().allMatch(Chars::isIdentifierPart)) {
                throw new Rejected("invalid named capture: `" + shown + "`");
            }
            position = end + 1;
        }

        /** Reads flags; whether they stand alone, as in {@code (?i)}, instead of opening a group, as in {@code (?i:}. */
        private boolean flags() throws Rejected {
            int start = position;
            position += 2;
            boolean negated = false;
            boolean flagDue = false;
            while (true) {
                int c = next();
                switch (c) {
                    case 'i', 'm', 's', 'U' -> flagDue = false;
                    case '-' -> {
                        if (negated) {
                            throw unsupported(start);
                        }
                        negated = true;
                        flagDue = true;
                    }
                    case ':', ')' -> {
                        if (flagDue) {
                            throw unsupported(start);
                        }
                        return c == ')';
                    }
                    default -> throw unsupported(start);
                }
            }
        }

        private Rejected unsupported(int start) {
            return new Rejected("invalid or unsupported Perl syntax: `" + pattern.substring(start, position) + "`");
        }

        private void close() throws Rejected {
            if (groups.size() == 1) {
                throw new Rejected("unexpected ): `" + pattern + "`");
            }
            position++;
            Group group = groups.pop();
            group.endAlternative();
            groups.element().piece(group.someEmpty, group.maxCount);
        }

        // Repetition

        /** Reads a repetition; a brace that does not open a count is a character. */
        private boolean repeat(int previous) throws Rejected {
            int start = position;
            int min = 0;
            int max = -1;
            switch (pattern.charAt(position++)) {
                case '+' -> min = 1;
                case '{' -> {
                    int comma = endOfDigits(position);
                    boolean range = comma < pattern.length() && pattern.charAt(comma) == ',';
                    int end = range ? endOfDigits(comma + 1) : comma;
                    if (!isCount(position, comma)
                            || !pattern.startsWith("}", end)
                            || (range && end > comma + 1 && !isCount(comma + 1, end))) {
                        groups.element().piece(false, 1);
                        return false;
                    }
                    min = count(position, comma);
                    max = !range ? min : end == comma + 1 ? -1 : count(comma + 1, end);
                    position = end + 1;
                    if (min > MAX_COUNT || max > MAX_COUNT || (max >= 0 && min > max)) {
                        throw new Rejected("invalid repeat count: `" + pattern.substring(start, position) + "`");
                    }
                }
                default -> {}
            }
            String shown = pattern.substring(start, position);
            if (position < pattern.length() && pattern.charAt(position) == '?') {
                position++;
            }
            Group group = groups.element();
            if (previous >= 0) {
                String both = pattern.substring(previous, position);
                throw new Rejected("invalid nested repetition operator: `" + both + "`");
            }
            if (!group.hasPiece) {
                throw new Rejected("missing argument to repetition operator: `" + shown + "`");
            }
            group.pieceEmpty |= min == 0;
            group.pieceCount *= Math.max(1, Math.max(min, max));
            if (group.pieceCount > MAX_COUNT) {
                throw new Rejected("invalid repeat count: `" + shown + "`");
            }
            return true;
        }

        private int endOfDigits(int start) {
            int end = start;
            while (end < pattern.length() && Chars.isDigit(pattern.charAt(end))) {
                end++;
            }
            return end;
        }

        /** Whether digits are a count; a zero in front makes them text. */
        private boolean isCount(int start, int end) {
            return end == start + 1 || (end > start && pattern.charAt(start) != '0');
        }

        private int count(int start, int end) {
            return end - start > 4 ? MAX_COUNT + 1 : Integer.parseInt(pattern, start, end, 10);
        }

        // Escapes

        private void escape() throws Rejected {
            int start = position;
            position++;
            int c = next();
            switch (c) {
                case 'A', 'z', 'B' -> groups.element().piece(true, 1);
                case 'b' -> groups.element().piece(false, 1);
                case 'Q' -> quoted();
                default -> {
                    position = start;
                    if (!escapedClass()) {
                        escapedCharacter();
                    }
                    groups.element().piece(false, 1);
                }
            }
        }

        private void quoted() {
            int end = pattern.indexOf("\\E", position);
            int stop = end < 0 ? pattern.length() : end;
            while (position < stop) {
                character();
            }
            position = end < 0 ? stop : end + 2;
        }

        /** Reads a class such as {@code \d} or {@code \p{Greek}}, if one comes next. */
        private boolean escapedClass() throws Rejected {
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
                    throw new Rejected("invalid character class range: `" + pattern.substring(start) + "`");
                }
                name = pattern.substring(position + 1, end);
                position = end + 1;
            } else {
                int letter = next();
                name = letter == END ? "" : Character.toString(letter);
            }
            if (!isUnicodeClass(name.startsWith("^") ? name.substring(1) : name)) {
                throw new Rejected("invalid character class range: `" + pattern.substring(start, position) + "`");
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
        private int escapedCharacter() throws Rejected {
            int start = position;
            position++;
            int c = next();
            switch (c) {
                case END -> throw new Rejected("trailing backslash at end of expression: ``");
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
            throw new Rejected("invalid escape sequence: `" + pattern.substring(start, position) + "`");
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

        // Character classes

        private void characterClass() throws Rejected {
            int start = position;
            position++;
            if (peek() == '^') {
                position++;
            }
            boolean first = true;
            while (first || peek() != ']') {
                first = false;
                if (peek() == END) {
                    throw new Rejected("missing closing ]: `" + pattern.substring(start) + "`");
                }
                if (!namedClass() && !escapedClass()) {
                    range(start);
                }
            }
            position++;
            groups.element().piece(false, 1);
        }

        /** Reads a class such as {@code [:alpha:]}, if one comes next. */
        private boolean namedClass() throws Rejected {
            int end = pattern.startsWith("[:", position) ? pattern.indexOf(":]", position + 2) : -1;
            if (end < 0) {
                return false;
            }
            String name = pattern.substring(position + 2, end);
            if (!NAMED_CLASSES.contains(name.startsWith("^") ? name.substring(1) : name)) {
                String shown = pattern.substring(position, end + 2);
                throw new Rejected("invalid character class range: `" + shown + "`");
            }
            position = end + 2;
            return true;
        }

        private void range(int classStart) throws Rejected {
            int start = position;
            int low = classCharacter(classStart);
            boolean range = peek() == '-' && position + 1 < pattern.length() && pattern.charAt(position + 1) != ']';
            if (range) {
                position++;
                if (classCharacter(classStart) < low) {
                    throw new Rejected("invalid character class range: `" + pattern.substring(start, position) + "`");
                }
            }
        }

        private int classCharacter(int classStart) throws Rejected {
            if (peek() == END) {
                throw new Rejected("missing closing ]: `" + pattern.substring(classStart) + "`");
            }
            return peek() == '\\' ? escapedCharacter() : next();
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
}

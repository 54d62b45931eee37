package dev.wfmon.promql;

import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the structure of a regular expression: groups, alternatives and repetitions. */
final class RegexReader {

    private static final int END = -1;

    private static final int MAX_DEPTH = 1000;
    private static final int MAX_COUNT = 1000;

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

    private final String pattern;
    private final Deque<Group> groups = new ArrayDeque<>();
    private int position;

    RegexReader(String pattern) {
        this.pattern = pattern;
    }

    /** Whether it matches the empty string. */
    boolean read() throws Regex.Rejected {
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
                case '[' -> {
                    position = new RegexCharacters(pattern, position).endOfClass();
                    groups.element().piece(false, 1);
                }
                case '\\' -> escape();
                case '*', '+', '?', '{' -> repeats = repeat(repetition);
                default -> character();
            }
            // A repetition right behind a repetition is an error that shows both of them.
            repetition = repeats ? start : END;
        }
        Group group = groups.pop();
        if (!groups.isEmpty()) {
            throw new Regex.Rejected("missing closing ): `" + pattern + "`");
        }
        group.endAlternative();
        return group.someEmpty;
    }

    private void character() {
        next();
        groups.element().piece(false, 1);
    }

    // Groups

    private void open() throws Regex.Rejected {
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
            throw new Regex.Rejected("expression nests too deeply: `" + pattern + "`");
        }
        groups.push(new Group());
    }

    private void groupName(int nameStart) throws Regex.Rejected {
        int end = pattern.indexOf('>', nameStart);
        String shown = pattern.substring(position, end < 0 ? pattern.length() : end + 1);
        String name = end < 0 ? "" : pattern.substring(nameStart, end);
        if (name.isEmpty() || !name.chars().allMatch(Chars::isIdentifierPart)) {
            throw new Regex.Rejected("invalid named capture: `" + shown + "`");
        }
        position = end + 1;
    }

    /** Reads flags; whether they stand alone, as in {@code (?i)}, instead of opening a group, as in {@code (?i:}. */
    private boolean flags() throws Regex.Rejected {
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

    private Regex.Rejected unsupported(int start) {
        return new Regex.Rejected("invalid or unsupported Perl syntax: `" + pattern.substring(start, position) + "`");
    }

    private void close() throws Regex.Rejected {
        if (groups.size() == 1) {
            throw new Regex.Rejected("unexpected ): `" + pattern + "`");
        }
        position++;
        Group group = groups.pop();
        group.endAlternative();
        groups.element().piece(group.someEmpty, group.maxCount);
    }

    // Repetition

    /** Reads a repetition; a brace that does not open a count is a character. */
    private boolean repeat(int previous) throws Regex.Rejected {
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
                    throw new Regex.Rejected("invalid repeat count: `" + pattern.substring(start, position) + "`");
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
            throw new Regex.Rejected("invalid nested repetition operator: `" + both + "`");
        }
        if (!group.hasPiece) {
            throw new Regex.Rejected("missing argument to repetition operator: `" + shown + "`");
        }
        group.pieceEmpty |= min == 0;
        group.pieceCount *= Math.max(1, Math.max(min, max));
        if (group.pieceCount > MAX_COUNT) {
            throw new Regex.Rejected("invalid repeat count: `" + shown + "`");
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

    private void escape() throws Regex.Rejected {
        int start = position;
        position++;
        int c = next();
        switch (c) {
            case 'A', 'z', 'B' -> groups.element().piece(true, 1);
            case 'b' -> groups.element().piece(false, 1);
            case 'Q' -> quoted();
            default -> {
                position = new RegexCharacters(pattern, start).endOfEscape();
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

    private int next() {
        int c = position < pattern.length() ? pattern.codePointAt(position) : END;
        position += c == END ? 0 : Character.charCount(c);
        return c;
    }
}

package dev.wfmon.alert.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over the text of a template and takes its words; knows what one looks like, not what it means. */
final class GoTemplateLexer {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final Pattern ACTION_END = Pattern.compile("(?:[ \\t\\r\\n]-)?}}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\[^\\n])*\"|`[^`]*`");
    private static final Pattern ESCAPES = Pattern.compile(
            "(?s)(?:[^\\\\]|\\\\(?:[abfnrtv\\\\\"]|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*");
    private static final Pattern CHARACTER = Pattern.compile(
            "'(?:[^'\\\\\\n]|\\\\(?:[abfnrtv\\\\']|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))'");
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?)i?");

    private final String text;
    private int at = 0;

    GoTemplateLexer(String text) {
        this.text = text;
    }

    /** A template that is wrong. */
    static final class Mistake extends Exception {

        private final int offset;

        Mistake(int offset, String message) {
            super(message, null, false, false);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    Mistake mistake(int offset, String message) {
        return new Mistake(offset, message);
    }

    int offset() {
        return at;
    }

    void back(int offset) {
        at = offset;
    }

    /** Goes behind the braces of the next action that is no comment; false when there is none. */
    boolean nextAction() throws Mistake {
        for (int open = text.indexOf(OPEN, at); open >= 0; open = text.indexOf(OPEN, at)) {
            at = open + OPEN.length();
            boolean isTrimmed = isAt('-') && at + 1 < text.length() && isSpace(text.charAt(at + 1));
            at += isTrimmed ? 2 : 0;
            if (!text.startsWith("/*", at)) {
                return true;
            }
            comment(open);
        }
        return false;
    }

    private void comment(int open) throws Mistake {
        Matcher comment = matcher(COMMENT);
        if (!comment.lookingAt()) {
            throw mistake(open, "the comment is not closed");
        }
        at = comment.end();
        if (!isActionEnd()) {
            throw mistake(open, "a comment ends before the braces close; it cannot share them with anything");
        }
        endAction();
    }

    boolean isActionEnd() {
        return at >= text.length() || matcher(ACTION_END).lookingAt() || isTrimAfterSpace();
    }

    /** The space of {@code -}}} may have been skipped already. */
    private boolean isTrimAfterSpace() {
        return text.startsWith("-" + CLOSE, at) && at > 0 && isSpace(text.charAt(at - 1));
    }

    void endAction() throws Mistake {
        skipSpace();
        if (at >= text.length()) {
            throw mistake(text.length(), "the action is not closed; }} is missing");
        }
        if (isTrimAfterSpace()) {
            at++;
        } else if (matcher(ACTION_END).lookingAt()) {
            at = text.indexOf(CLOSE, at);
        }
        if (!text.startsWith(CLOSE, at)) {
            throw mistake(at, "\"" + glance() + "\" is unexpected here");
        }
        at += CLOSE.length();
    }

    /** Whether there was any. */
    boolean skipSpace() {
        int start = at;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean accept(char c) {
        boolean is = isAt(c);
        at += is ? 1 : 0;
        return is;
    }

    boolean accept(String sign) {
        boolean is = text.startsWith(sign, at);
        at += is ? sign.length() : 0;
        return is;
    }

    boolean isWord() {
        return matcher(WORD).lookingAt();
    }

    /** The word ahead; empty when there is none. */
    String peekWord() {
        Matcher word = matcher(WORD);
        return word.lookingAt() ? word.group() : "";
    }

    String word() {
        String word = peekWord();
        at += word.length();
        return word;
    }

    String variable() throws Mistake {
        if (!accept('$')) {
            throw mistake(at, "a variable is expected here");
        }
        return "$" + word();
    }

    /** Takes {@code .name}, or a dot alone, which it says. */
    boolean dotOrField() throws Mistake {
        Matcher number = matcher(NUMBER);
        if (number.lookingAt()) {
            at = number.end();
            return true;
        }
        at++;
        return word().isEmpty();
    }

    void string(String word) throws Mistake {
        Matcher string = matcher(STRING);
        if (!string.lookingAt()) {
            throw mistake(at, word + " needs the name of a template in quotes");
        }
        at = string.end();
    }

    void literal() throws Mistake {
        Matcher string = matcher(STRING);
        Matcher character = matcher(CHARACTER);
        Matcher number = matcher(NUMBER);
        if (string.lookingAt()) {
            if (isAt('"') && !ESCAPES.matcher(string.group()).matches()) {
                throw mistake(at, "the string has an escape that Go does not know");
            }
            at = string.end();
        } else if (character.lookingAt()) {
            at = character.end();
        } else if (number.lookingAt()) {
            at = number.end();
        } else if (isAt('"') || isAt('`') || isAt('\'')) {
            throw mistake(at, "the quotes are not closed, or hold more than one character");
        } else {
            throw mistake(at, "\"" + glance() + "\" is unexpected here");
        }
    }

    void close(int open) throws Mistake {
        if (!accept(')')) {
            throw mistake(open, "the parenthesis is not closed");
        }
    }

    /** What stands here, for a message. */
    String glance() {
        int end = at;
        while (end < text.length() && !isSpace(text.charAt(end)) && end < at + 20) {
            end++;
        }
        return text.substring(at, end);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}

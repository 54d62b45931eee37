package dev.wfmon.promql;

/** Classes of characters; PromQL means ASCII where Java would mean all of Unicode. */
final class Chars {

    private Chars() {}

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isIdentifierStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isIdentifierPart(int c) {
        return isIdentifierStart(c) || isDigit(c);
    }

    static boolean isIdentifier(String s) {
        return !s.isEmpty() && isIdentifierStart(s.charAt(0)) && s.chars().allMatch(Chars::isIdentifierPart);
    }
}

package dev.wfmon.promql;

/** A piece of a query, by its place; its text is cut out only where it is needed. */
record Token(TokenType type, int start, int end) {

    Span span() {
        return new Span(start, end);
    }

    String text(String source) {
        return source.substring(start, end);
    }
}

package dev.wfmon.promql;

/**
 * A place in a query as people count it: lines and columns start at 1.
 */
public record Position(int line, int column) {

    /** The place of an offset into the Java string of a query. */
    public static Position of(String source, int offset) {
        int lineStart = source.lastIndexOf('\n', offset - 1) + 1;
        int line =
                1 + (int) source.chars().limit(lineStart).filter(c -> c == '\n').count();
        return new Position(line, offset - lineStart + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

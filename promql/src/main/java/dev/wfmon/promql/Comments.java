package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The comments of a query that are yet to be written, by the offsets in the source at which they are due.
 *
 * <p>Most stay where they stand. Those in the midst of what the layout keeps on one line move out of it: in front of a
 * selector, a number or a sign, behind a subquery if they stand at its range, and to the first argument of an
 * aggregation if they stand at the labels behind its arguments. There they stay when the result is formatted again.
 */
final class Comments {

    private final String source;
    private final NavigableMap<Integer, List<Remark>> due = new TreeMap<>();

    /**
     * A comment to write.
     *
     * @param trailing whether it stands behind something on the same line, of which it then speaks
     */
    record Remark(String text, boolean trailing) {}

    Comments(ParseResult result) {
        this.source = result.source();
        for (Comment comment : result.comments()) {
            int start = comment.span().start();
            Remark remark = new Remark(comment.text().stripTrailing(), isTrailing(start));
            due.put(start, List.of(remark));
        }
        if (!due.isEmpty()) {
            // From the leaves up, for what moves out of a node may have to move on.
            result.orThrow().nodes().toList().reversed().forEach(this::settle);
        }
    }

    /** Takes the comments that are due up to an offset. */
    List<Remark> take(int offset) {
        return removeAll(due.headMap(offset, true));
    }

    /** Whether comments are due between the first and the last token of a node. */
    boolean areInside(Span node) {
        Integer next = due.higherKey(node.start());
        return next != null && next < node.end();
    }

    /** The start of the first token from an offset on. */
    int tokenFrom(int offset) {
        int at = offset;
        while (at < source.length()) {
            if (source.charAt(at) == '#') {
                int newline = source.indexOf('\n', at);
                at = newline < 0 ? source.length() : newline;
            } else if (Chars.isBlank(source.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isTrailing(int start) {
        int before = start - 1;
        while (before >= 0 && Chars.isBlank(source.charAt(before)) && source.charAt(before) != '\n') {
            before--;
        }
        return before >= 0 && source.charAt(before) != '\n';
    }

    /** Moves what stands in the midst of what stays on one line. */
    private void settle(Expr node) {
        Span span = node.span();
        switch (node) {
            case NumberLiteral number -> lift(span.start() + 1, span.end(), span.start());
            case VectorSelector selector -> settle(selector);
            case MatrixSelector matrix -> lift(matrix.selector().span().end(), span.end(), span.start());
            case Unary unary -> lift(span.start() + 1, unary.operand().span().start() + 1, span.start());
            case Subquery subquery -> putBehind(subquery.expr().span(), span);
            case Modified modified -> putBehind(modified.expr().span(), span);
            case With with -> lift(span.start() + 1, span.end(), span.start());
            case Aggregation aggregation -> {
                // Labels written behind the arguments are printed in front of them.
                int closing = tokenFrom(aggregation.expr().span().end());
                int opening = aggregation.children().getFirst().span().start();
                append(opening, removeAll(due.subMap(closing + 1, span.end())));
            }
            case StringLiteral string -> {}
            case Variable variable -> {}
            case Call call -> {}
            case Binary binary -> {}
            case Paren paren -> {}
        }
    }

    /** What stands behind an expression goes on where that ends, which may be many lines below its start. */
    private void putBehind(Span inner, Span whole) {
        List<Remark> moved = removeAll(due.subMap(inner.end(), whole.end()));
        moved.addAll(due.getOrDefault(whole.end(), List.of()));
        put(whole.end(), moved);
    }

    /** Only comments between the braces stay, and only where something is left to print there. */
    private void settle(VectorSelector selector) {
        Span span = selector.span();
        int opening = span.end();
        boolean isList = selector.filters().isEmpty() && selector.alternatives().isEmpty();
        if (isList && !selector.matchers().isEmpty()) {
            String metric = selector.metric();
            opening = metric == null ? span.start() : tokenFrom(span.start() + metric.length());
            int closing = tokenFrom(selector.matchers().getLast().span().end());
            closing = source.charAt(closing) == ',' ? tokenFrom(closing + 1) : closing;
            lift(closing, span.end(), span.start());
        }
        lift(span.start() + 1, opening, span.start());
    }

    /** Moves what stands between two offsets in front of a node. */
    private void lift(int from, int to, int start) {
        if (from < to) {
            List<Remark> lifted = new ArrayList<>();
            for (Remark remark : removeAll(due.subMap(from, to))) {
                lifted.add(new Remark(remark.text, false));
            }
            append(start, lifted);
        }
    }

    private void append(int offset, List<Remark> remarks) {
        List<Remark> all = new ArrayList<>(due.getOrDefault(offset, List.of()));
        all.addAll(remarks);
        put(offset, all);
    }

    private void put(int offset, List<Remark> remarks) {
        if (!remarks.isEmpty()) {
            due.put(offset, remarks);
        }
    }

    private static List<Remark> removeAll(SortedMap<Integer, List<Remark>> range) {
        List<Remark> removed = new ArrayList<>();
        range.values().forEach(removed::addAll);
        range.clear();
        return removed;
    }
}

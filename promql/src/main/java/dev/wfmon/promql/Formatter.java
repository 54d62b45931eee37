package dev.wfmon.promql;

import dev.wfmon.promql.Comments.Remark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Lays out queries on lines as Prometheus does, and keeps the comments, which Prometheus does not.
 *
 * <p>Approach: the query is printed on one line once, and the printer tells where in that line each node stands. So the
 * width of every node is known, and the layout is but the choice of where to break that line: a node that is too wide,
 * or that has comments inside, puts each of its operands, operators and arguments on a line of its own, and these are
 * broken in turn; all others are cut out of the line as they are.
 *
 * <p>Comments stand between tokens. A comment between two pieces of the layout is written between them: behind the
 * first if it stood on the line of a token, else on a line of its own in front of the second. Where the layout has no
 * border, as between a metric and its range, the comment moves to one nearby, see {@link Comments}. Every comment thus
 * stands at a border of the layout, and as the tree and the comments inside of each node stay the same, formatting the
 * result finds the same borders and changes nothing.
 *
 * <p>Apart from comments, it differs from Prometheus in three things: a subquery that fits on a line is indented as
 * anything else is, the parentheses of a call without arguments stay together, and chains of more than
 * {@value #MAX_LEVEL} operators are not indented further and further.
 */
final class Formatter {

    private static final String INDENT = "  ";

    /** Only long chains of operators reach it; indented further, their size would be the square of their length. */
    private static final int MAX_LEVEL = 200;

    private final int width;
    private final String line;
    private final IdentityHashMap<Expr, Span> places = new IdentityHashMap<>();
    private final Comments comments;

    private final StringBuilder out = new StringBuilder();
    private boolean atLineStart = true;
    private boolean behindComment;

    private Formatter(ParseResult result, int width) {
        this.width = width;
        this.line = Printer.print(result.orThrow(), places::put);
        this.comments = new Comments(result);
    }

    static String format(ParseResult result, int width) {
        Expr expr = result.orThrow();
        Formatter formatter = new Formatter(result, width);
        formatter.element(expr, 0);
        formatter.comments(result.source().length(), 0);
        return formatter.out.toString();
    }

    /**
     * A node on lines of its own, below the comments in front of it. In front of an operation they are indented as its
     * operator is, not as its left operand: they mostly speak of all of it.
     */
    private void element(Expr expr, int level) {
        comments(expr.span().start(), level);
        breakLine();
        node(expr, level);
    }

    private void node(Expr expr, int level) {
        if (isOneLine(expr)) {
            whole(expr, level);
            return;
        }
        switch (expr) {
            case Binary binary -> chain(binary, level);
            case Call call -> brackets(call, level);
            case Aggregation aggregation -> brackets(aggregation, level);
            case Paren paren -> brackets(paren, level);
            case Unary unary -> {
                write(level, unary.sign().symbol());
                node(unary.operand(), level);
            }
            case Subquery subquery -> suffixed(subquery, subquery.expr(), level);
            case Modified modified -> suffixed(modified, modified.expr(), level);
            case VectorSelector selector -> selector(selector, selector, level);
            case MatrixSelector matrix -> selector(matrix, matrix.selector(), level);
            case NumberLiteral leaf -> whole(leaf, level);
            case StringLiteral leaf -> whole(leaf, level);
            case Variable leaf -> whole(leaf, level);
            case With leaf -> whole(leaf, level);
        }
    }

    /** An expression with a range or modifiers behind it, which stay where it ends. */
    private void suffixed(Expr expr, Expr inner, int level) {
        node(inner, level);
        write(level, line.substring(place(inner).end(), place(expr).end()));
    }

    private void whole(Expr expr, int level) {
        write(level, place(expr).text(line));
    }

    private void brackets(Expr expr, int level) {
        List<Expr> children = expr.children();
        int opened = children.isEmpty()
                ? place(expr).end() - 1
                : place(children.getFirst()).start();
        write(level, line.substring(place(expr).start(), opened));
        boolean first = true;
        for (Expr child : children) {
            if (!first) {
                write(level, ",");
            }
            first = false;
            element(child, level + 1);
        }
        comments(expr.span().end() - 1, level + 1);
        if (!children.isEmpty()) {
            breakLine();
        }
        int closed = children.isEmpty() ? opened : place(children.getLast()).end();
        write(level, line.substring(closed, place(expr).end()));
    }

    /** Each link stands one level deeper than the next one, whose left operand it is. */
    private void chain(Binary binary, int level) {
        List<Binary> broken = new ArrayList<>();
        Expr left = binary;
        while (left instanceof Binary link && !isOneLine(link)) {
            broken.add(link);
            left = link.left();
        }
        node(left, level + broken.size());
        for (int i = broken.size() - 1; i >= 0; i--) {
            Binary link = broken.get(i);
            comments(comments.tokenFrom(link.left().span().end()), level + i);
            breakLine();
            int operator = place(link.left()).end() + 1;
            write(level + i, line.substring(operator, place(link.right()).start() - 1));
            element(link.right(), level + i + 1);
        }
    }

    /** Prometheus never breaks a selector; only comments between its braces do. */
    private void selector(Expr expr, VectorSelector selector, int level) {
        if (!comments.areInside(expr.span())) {
            whole(expr, level);
            return;
        }
        List<Remark> opening = new ArrayList<>();
        List<Part> matchers = new ArrayList<>();
        List<Remark> behind = opening;
        for (Matcher matcher : selector.matchers()) {
            List<Remark> above = takeAbove(matcher.span().start(), behind);
            above.addAll(comments.take(matcher.span().end() - 1));
            behind = new ArrayList<>();
            matchers.add(new Part(above, Printer.print(matcher), behind));
        }
        List<Remark> closing = takeAbove(expr.span().end() - 1, behind);
        // Printed matchers are sorted, and take their comments along.
        matchers.sort(Comparator.comparing(Part::matcher));

        Span place = place(expr);
        String metric = selector.metric();
        int brace = place.start() + (metric == null ? 0 : metric.length());
        write(level, line.substring(place.start(), brace + 1));
        write(opening, level + 1);
        for (Part part : matchers) {
            breakLine();
            write(part.above, level + 1);
            breakLine();
            write(level + 1, part.matcher);
            brace += part.matcher.length() + 1;
            if (line.charAt(brace) == ',') {
                write(level + 1, ",");
            }
            write(part.behind, level + 1);
        }
        breakLine();
        write(closing, level + 1);
        breakLine();
        write(level, line.substring(brace, place.end()));
    }

    /** A matcher, with the comments above it and at the end of its line. */
    private record Part(List<Remark> above, String matcher, List<Remark> behind) {}

    /** Takes the comments due up to an offset, of which a first one that trails goes behind what was there before. */
    private List<Remark> takeAbove(int offset, List<Remark> behind) {
        List<Remark> above = comments.take(offset);
        if (!above.isEmpty() && above.getFirst().trailing()) {
            behind.add(above.removeFirst());
        }
        return above;
    }

    private boolean isOneLine(Expr expr) {
        return !comments.areInside(expr.span()) && isNarrow(place(expr));
    }

    private boolean isNarrow(Span place) {
        return place.end() - place.start() <= width
                && place.text(line).getBytes(StandardCharsets.UTF_8).length <= width;
    }

    private Span place(Expr expr) {
        return Objects.requireNonNull(places.get(expr));
    }

    // Lines

    /** The comments that are due up to an offset of the source. */
    private void comments(int offset, int level) {
        write(comments.take(offset), level);
    }

    private void write(List<Remark> remarks, int level) {
        for (Remark remark : remarks) {
            if (remark.trailing() && !atLineStart && !behindComment) {
                out.append(' ').append(remark.text());
            } else {
                breakLine();
                write(level, remark.text());
            }
            behindComment = true;
        }
    }

    private void write(int level, String text) {
        if (behindComment) {
            breakLine();
        }
        if (atLineStart) {
            out.append(INDENT.repeat(Math.min(level, MAX_LEVEL)));
            atLineStart = false;
        }
        out.append(text);
    }

    private void breakLine() {
        if (!atLineStart) {
            out.append('\n');
            atLineStart = true;
            behindComment = false;
        }
    }
}

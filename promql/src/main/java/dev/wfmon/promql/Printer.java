package dev.wfmon.promql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes trees on one line, character for character as Prometheus does. */
final class Printer {

    private final StringBuilder out = new StringBuilder();
    private final BiConsumer<Expr, Span> places;

    private Printer(BiConsumer<Expr, Span> places) {
        this.places = places;
    }

    static String print(Expr expr) {
        return print(expr, (node, place) -> {});
    }

    /** Tells as well where in the text each node stands; the selector of a range is one with the range. */
    static String print(Expr expr, BiConsumer<Expr, Span> places) {
        Printer printer = new Printer(places);
        printer.expr(expr);
        return printer.out.toString();
    }

    static String print(Matcher matcher) {
        return (Chars.isIdentifier(matcher.label()) ? matcher.label() : Strings.quote(matcher.label()))
                + matcher.op().symbol()
                + (matcher.quoted() ? Strings.quote(matcher.value()) : matcher.value());
    }

    static String print(Label label) {
        boolean bare = label.hasVariables() || TokenType.isBareLabel(label.name());
        return bare ? label.name() : Strings.quote(label.name());
    }

    private void expr(Expr expr) {
        expr(expr, false);
    }

    /** @param isRanged whether a range follows, which shows that a variable in front of it is a selector */
    private void expr(Expr expr, boolean isRanged) {
        int start = out.length();
        switch (expr) {
            case NumberLiteral number -> number(number);
            case StringLiteral string -> out.append(Strings.quote(string.value()));
            case VectorSelector selector -> {
                selector(selector);
                if (!isRanged && readsAsVariable(selector)) {
                    out.append("{}");
                }
                vectorModifiers(selector.modifiers());
            }
            case MatrixSelector matrix -> matrix(matrix);
            case Subquery subquery -> subquery(subquery);
            case Call call -> {
                out.append(call.function().name());
                grouping(call.grouping());
                out.append('(');
                separated(call.arguments(), this::expr);
                out.append(')');
                if (call.limit() != null) {
                    out.append(" limit ").append(call.limit());
                }
            }
            case Aggregation aggregation -> aggregation(aggregation);
            case Binary binary -> chain(binary);
            case Unary unary -> {
                out.append(unary.sign().symbol());
                expr(unary.operand());
            }
            case Paren paren -> {
                out.append('(');
                expr(paren.inner());
                out.append(')');
            }
            case Variable variable -> out.append(variable.text());
            case Modified modified -> {
                expr(modified.expr());
                out.append(modified.keepsNames() ? " keep_metric_names" : "");
                rangeModifiers(modified.modifiers());
            }
            case With with -> with(with);
        }
        places.accept(expr, new Span(start, out.length()));
    }

    private void with(With with) {
        out.append("WITH (");
        separated(with.definitions(), definition -> {
            out.append(MetricsqlNames.escape(definition.name()));
            if (definition.function()) {
                out.append('(');
                separated(definition.parameters(), name -> out.append(MetricsqlNames.escape(name)));
                out.append(')');
            }
            out.append(" = ");
            expr(definition.expr());
        });
        out.append(") ");
        expr(with.body());
    }

    private void number(NumberLiteral number) {
        out.append(number.duration() ? Numbers.printDuration(number.millis()) : Numbers.print(number.value()));
    }

    private void selector(VectorSelector selector) {
        List<Matcher> conditions = new ArrayList<>(selector.matchers());
        String metric = selector.metric();
        if (metric != null && TokenType.isReserved(metric)) {
            conditions.add(new Matcher(Matcher.METRIC_NAME, MatchOp.EQUAL, metric, Span.NONE));
        } else if (metric != null) {
            out.append(MetricsqlNames.escape(metric));
        }
        List<String> matchers = sorted(conditions);
        // The last ones, for they may stand for nothing, and a comma may close the matchers, but not open them.
        selector.filters().forEach(filter -> matchers.add(filter.text()));
        if (!matchers.isEmpty() || metric == null) {
            out.append('{').append(String.join(",", matchers));
            for (List<Matcher> alternative : selector.alternatives()) {
                out.append(" or ").append(String.join(",", sorted(alternative)));
            }
            out.append('}');
        }
    }

    /** Whether nothing shows that this is a selector, as in <code>$metric{}</code> without its braces. */
    private static boolean readsAsVariable(VectorSelector selector) {
        boolean isBare = selector.matchers().isEmpty()
                && selector.filters().isEmpty()
                && selector.modifiers().at() == null
                && selector.modifiers().offset() == null;
        return isBare && selector.metric() != null && selector.hasVariableName() && !Parser.isName(selector.metric());
    }

    private static List<String> sorted(List<Matcher> matchers) {
        List<String> printed = new ArrayList<>();
        matchers.forEach(matcher -> printed.add(print(matcher)));
        printed.sort(null);
        return printed;
    }

    // Prometheus puts the edges behind the time of a vector selector, but in front of it elsewhere.

    private void vectorModifiers(Modifiers modifiers) {
        at(modifiers.at());
        edges(modifiers.edges());
        offset(modifiers.offset());
    }

    private void rangeModifiers(Modifiers modifiers) {
        edges(modifiers.edges());
        at(modifiers.at());
        offset(modifiers.offset());
    }

    private void at(@Nullable At at) {
        switch (at) {
            case null -> {}
            case At.Timestamp time ->
                out.append(" @ ").append(BigDecimal.valueOf(time.millis(), 3).toPlainString());
            case At.Edge edge ->
                out.append(" @ ").append(edge.name().toLowerCase(Locale.ROOT)).append("()");
            case Variable variable -> out.append(" @ ").append(variable.text());
            case At.Computed computed -> {
                out.append(" @ ");
                expr(computed.expr());
            }
        }
    }

    private void edges(Modifiers.@Nullable Edges edges) {
        if (edges != null) {
            out.append(' ').append(edges.name().toLowerCase(Locale.ROOT));
        }
    }

    private void offset(@Nullable DurationExpr offset) {
        if (offset instanceof NumberLiteral number && number.value() == 0) {
            return;
        }
        if (offset != null) {
            out.append(" offset ");
            duration(offset);
        }
    }

    private void matrix(MatrixSelector matrix) {
        selector(matrix.selector());
        out.append('[');
        duration(matrix.range());
        out.append(']');
        rangeModifiers(matrix.selector().modifiers());
    }

    private void subquery(Subquery subquery) {
        expr(subquery.expr(), true);
        out.append('[');
        duration(subquery.range());
        out.append(':');
        if (subquery.step() != null) {
            duration(subquery.step());
        }
        out.append(']');
        rangeModifiers(subquery.modifiers());
    }

    /** A length of time: a number alone is shown as the duration it stands for. */
    private void duration(DurationExpr duration) {
        if (duration instanceof NumberLiteral number) {
            out.append(Numbers.printDuration(number.millis()));
        } else {
            arithmetic(duration);
        }
    }

    /** A part of a calculation, in which {@code 5m * 2} must not become {@code 5m * 2s}. */
    private void arithmetic(DurationExpr duration) {
        switch (duration) {
            case NumberLiteral number -> number(number);
            case Variable variable -> out.append(variable.text());
            case DurationExpr.Steps steps -> out.append(steps.text());
            case DurationExpr.Negation negation -> {
                out.append('-');
                arithmetic(negation.operand());
            }
            case DurationExpr.Binary binary -> {
                arithmetic(binary.left());
                out.append(' ').append(binary.op().symbol()).append(' ');
                arithmetic(binary.right());
            }
            case DurationExpr.Call call -> {
                out.append(call.function().symbol()).append('(');
                separated(call.arguments(), this::arithmetic);
                out.append(')');
            }
            case DurationExpr.Paren paren -> {
                out.append('(');
                arithmetic(paren.inner());
                out.append(')');
            }
        }
    }

    private void aggregation(Aggregation aggregation) {
        out.append(aggregation.op().symbol());
        grouping(aggregation.grouping());
        out.append('(');
        if (aggregation.parameter() != null) {
            expr(aggregation.parameter());
            out.append(", ");
        }
        expr(aggregation.expr());
        out.append(')');
    }

    private void grouping(Aggregation.Grouping grouping) {
        if (grouping.without() || !grouping.labels().isEmpty()) {
            out.append(grouping.without() ? " without (" : " by (");
            labels(grouping.labels());
            out.append(") ");
        }
    }

    private void chain(Binary binary) {
        int start = out.length();
        Collection<Binary> chain = binary.chain();
        expr(chain.iterator().next().left());
        for (Binary link : chain) {
            out.append(' ').append(link.op().symbol());
            if (link.returnsBool()) {
                out.append(" bool");
            }
            matching(link.matching());
            out.append(' ');
            expr(link.right());
            places.accept(link, new Span(start, out.length()));
        }
    }

    private void matching(VectorMatching matching) {
        boolean grouped = matching.group() != VectorMatching.Group.NONE;
        if (matching.on() || grouped || !matching.labels().isEmpty()) {
            out.append(matching.on() ? " on (" : " ignoring (");
            labels(matching.labels());
            out.append(')');
        }
        if (grouped) {
            out.append(matching.group() == VectorMatching.Group.LEFT ? " group_left (" : " group_right (");
            labels(matching.include());
            out.append(matching.all() ? "*)" : ")");
            if (!matching.prefix().isEmpty()) {
                out.append(" prefix ").append(Strings.quote(matching.prefix()));
            }
        }
        // By == on purpose: Prometheus prints two fills of NaN one by one, for NaN is not equal to itself.
        Double left = matching.fillLeft();
        Double right = matching.fillRight();
        if (left != null && right != null && left.doubleValue() == right.doubleValue()) {
            fill("fill", left);
        } else {
            fill("fill_left", left);
            fill("fill_right", right);
        }
    }

    private void fill(String keyword, @Nullable Double value) {
        if (value != null) {
            out.append(' ')
                    .append(keyword)
                    .append(" (")
                    .append(Numbers.print(value))
                    .append(')');
        }
    }

    private void labels(List<Label> labels) {
        separated(labels, label -> out.append(print(label)));
    }

    private <T> void separated(List<T> items, Consumer<T> print) {
        for (Iterator<T> i = items.iterator(); i.hasNext(); ) {
            print.accept(i.next());
            if (i.hasNext()) {
                out.append(", ");
            }
        }
    }
}

package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.VectorSelector;
import java.util.regex.Pattern;

/** {@code rate(rate(x[5m])[1h:])}, also through a recording rule. */
final class RateOfRate implements LintRule.OfQueries {

    /** The last part of such a name tells what was done last. */
    private static final Pattern RECORDED_RATE = Pattern.compile(".+:(?:i?rate|irate)\\d*[smhd]?\\d*[smhd]?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("counter/rate-of-rate", "rate of a rate");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, Nodes.RATES))
                .forEach(call -> call.arguments().forEach(argument -> {
                    switch (Nodes.bare(argument)) {
                        case Subquery subquery -> checkRate(query, call, Nodes.bare(subquery.expr()), context);
                        case MatrixSelector matrix -> checkRecorded(query, call, matrix.selector(), context);
                        case Call rate -> checkRate(query, call, rate, context);
                        default -> {}
                    }
                }));
    }

    private static void checkRate(Query query, Call call, Expr argument, Context context) {
        Expr inner = argument;
        while (inner instanceof Aggregation aggregation) {
            inner = Nodes.bare(aggregation.expr());
        }
        if (Nodes.isCall(inner, Nodes.RATES)) {
            report(query, call, "a " + ((Call) inner).function().name() + "()", Severity.ERROR, context);
        }
    }

    private static void checkRecorded(Query query, Call call, VectorSelector selector, Context context) {
        String name = Nodes.metric(selector);
        boolean isKnown = context.world().recordings(name).stream()
                .flatMap(rule -> rule.query().stream())
                .flatMap(recorded -> recorded.tree().stream())
                .map(Nodes::bare)
                .anyMatch(RateOfRate::isRate);
        if (isKnown || (name.contains(":") && RECORDED_RATE.matcher(name).matches())) {
            report(query, call, "the rate " + name, isKnown ? Severity.ERROR : Severity.WARNING, context);
        }
    }

    private static boolean isRate(Expr expr) {
        return Nodes.isCall(expr, Nodes.RATES)
                || (expr instanceof Aggregation aggregation && isRate(Nodes.bare(aggregation.expr())));
    }

    private static void report(Query query, Call call, String what, Severity severity, Context context) {
        context.report(
                severity,
                query.at(call),
                call.function().name() + "() of " + what + " takes each of its falls for a restart;"
                        + " use avg_over_time() for the average, deriv() for the change");
    }
}

package dev.wfmon.lint.recording;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A recorded series whose name tells of one aggregation while the expression does another. */
final class WrongOperation implements LintRule.OfRecordings {

    private static final Set<String> OPERATIONS = Set.of("sum", "avg", "min", "max", "count");

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "recording/wrong-operation", "a recorded series whose name says sum while the expression says avg");
    }

    @Override
    public void check(RuleEntry recording, GroupSubject group, Context context) {
        Optional<String> named = named(recording.name());
        Optional<String> done = recording.query().flatMap(query -> query.tree()).flatMap(WrongOperation::outermost);
        if (named.isPresent() && done.filter(OPERATIONS::contains).isPresent() && !named.equals(done)) {
            context.report(
                    recording.at("record"),
                    "says " + named.get() + ", but the expression is a " + done.get() + "; rename it or mend the"
                            + " expression");
        }
    }

    /** The newest operation comes first: {@code level:metric:sum_rate5m}. */
    private static Optional<String> named(String name) {
        List<String> parts = List.of(name.split(":", -1));
        return parts.size() == 3
                ? OPERATIONS.stream()
                        .filter(operation ->
                                parts.getLast().matches(operation + "(_(rate|irate|increase|delta|deriv).*)?"))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> outermost(Expr expr) {
        return switch (expr) {
            case Paren paren -> outermost(paren.inner());
            case Aggregation aggregation -> Optional.of(aggregation.op().symbol());
            default -> Optional.empty();
        };
    }
}

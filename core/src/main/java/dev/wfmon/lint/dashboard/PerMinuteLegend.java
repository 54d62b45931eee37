package dev.wfmon.lint.dashboard;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.NumberLiteral;
import java.util.Set;
import java.util.regex.Pattern;

/** A rate, which is per second, under a legend that says per minute. */
final class PerMinuteLegend implements LintRule.OfQueries {

    private static final Set<String> PER_SECOND = Set.of("rate", "irate");

    /** Not {@code avg/min/max}. */
    private static final Pattern PER_MINUTE =
            Pattern.compile("(?:/\\s?|\\bper )min(?:ute)?\\b(?!\\s?/)", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/per-minute-legend", "a per-second rate under a legend that says per minute");
    }

    @Override
    public void check(Query query, Context context) {
        String legend =
                query.use() instanceof Use.OfPanel use ? use.query().legend().orElse("") : "";
        if (saysPerMinute(legend) && isPerSecond(query)) {
            context.report(
                    query.location(),
                    "the legend \"" + legend + "\" says per minute, and rate() is per second;"
                            + " multiply by 60 or say per second");
        }
    }

    private static boolean saysPerMinute(String legend) {
        return PER_MINUTE.matcher(legend).find();
    }

    /** A number anywhere may be the factor that makes it right. */
    private static boolean isPerSecond(Query query) {
        return query.nodes(Call.class)
                        .anyMatch(call -> PER_SECOND.contains(call.function().name()))
                && query.nodes(NumberLiteral.class).findAny().isEmpty();
    }
}

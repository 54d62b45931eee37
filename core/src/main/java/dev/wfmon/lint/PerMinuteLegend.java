package dev.wfmon.lint;

import dev.wfmon.promql.Call;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Span;
import java.util.Set;
import java.util.regex.Pattern;

/** A rate, which is per second, under a legend that says per minute. */
final class PerMinuteLegend implements LintRule {

    private static final Set<String> PER_SECOND = Set.of("rate", "irate");

    /** Not {@code avg/min/max}. */
    private static final Pattern PER_MINUTE =
            Pattern.compile("(?:/\\s?|\\bper )min(?:ute)?\\b(?!\\s?/)", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "dashboard/per-minute-legend";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Query query : subject.queries()) {
            if (saysPerMinute(query.legend()) && isPerSecond(query)) {
                report.add(
                        query,
                        new Span(0, query.text().length()),
                        "the legend \"" + query.legend() + "\" says per minute, and rate() is per second;"
                                + " multiply by 60 or say per second");
            }
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

package dev.wfmon.promql.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Feature;
import dev.wfmon.promql.Function;
import dev.wfmon.promql.Functions;
import dev.wfmon.promql.PrometheusVersion;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that Prometheus has without feature flags is forgotten in Java, unless it is left out on purpose. */
class ReachTest {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Angles: nobody monitors them. */
    private static final String ANGLES = "acos acosh asin asinh atan atanh cos cosh deg pi rad sin sinh tan tanh";

    /** Calendars: a schedule is better kept in the alert manager than in a query. */
    private static final String CALENDAR = "day_of_month day_of_week day_of_year days_in_month hour minute month year";

    /** Native histograms, for which the typed metrics have no kind yet. */
    private static final String NATIVE_HISTOGRAMS = """
            histogram_avg histogram_count histogram_fraction histogram_stddev histogram_stdvar histogram_sum
            """;

    @Test
    void allFunctionsAndAggregationsAreReached() {
        Set<String> stable = Stream.concat(
                        Functions.all().stream()
                                .filter(function -> isStable(function.feature()))
                                .map(Function::name),
                        Arrays.stream(AggregationOp.values())
                                .filter(op -> isStable(op.feature()))
                                .map(AggregationOp::symbol))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(stable);
        missing.removeAll(reached());
        Set<String> leftOut = Stream.of(ANGLES, CALENDAR, NATIVE_HISTOGRAMS)
                .flatMap(BLANKS::splitAsStream)
                .collect(Collectors.toSet());
        assertThat(stable).hasSizeGreaterThan(80);
        assertThat(missing).isEqualTo(new TreeSet<>(leftOut));
    }

    private static boolean isStable(Feature feature) {
        return feature.isIn(PrometheusVersion.LATEST) && feature.flagIn(PrometheusVersion.LATEST) == null;
    }

    private static Set<String> reached() {
        return ExpressionTest.all()
                .flatMap(row -> row.operand().expr().nodes())
                .flatMap(node -> switch (node) {
                    case Call call -> Stream.of(call.function().name());
                    case Aggregation aggregation -> Stream.of(aggregation.op().symbol());
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
    }
}

package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Verdicts.Fault;
import dev.wfmon.promql.Verdicts.Row;
import dev.wfmon.promql.Verdicts.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares every verdict, type, print, layout and problem with those of Prometheus itself. */
class ConformanceTest {

    /** Prometheus takes the e of a hexadecimal number at the end of a query for an exponent. */
    private static final Set<String> HEXADECIMAL_BUG = Set.of("0xee", "0x1e");

    /** Prometheus prints {@code info(foo, )}, which it cannot read again. */
    private static final Set<String> EMPTY_SELECTOR_BUG = Set.of("info(foo, {})");

    /** Prometheus breaks a call without arguments that is too wide: {@code (}, an empty line, {@code )}. */
    private static final Set<String> EMPTY_CALL_BUG =
            Set.of("day_of_month()", "day_of_week()", "day_of_year()", "days_in_month()");

    /** Prometheus forgets to indent a subquery that fits on a line where what is around it does not. */
    private static final Set<String> SUBQUERY_INDENT_BUG = Set.of(
            "increase(h[40m:9m])",
            "histogram_count(increase(h[40m:9m]))",
            "sum_over_time(sum_over_time(foo[5m:])[10m:])",
            "sum_over_time(sum_over_time(sum_over_time(metric{job=\"1\"}[100s] @ 100)[100s:25s] @ 50)[3s:1s] @ 3000)",
            "sum_over_time(sum_over_time(sum_over_time(metric{job=\"1\"}[10s])[100s:25s] @ 200)[3s:1s] @ 50)",
            "sum_over_time(sum_over_time(sum_over_time(metric{job=\"1\"}[10s])[100s:25s] @ 50)[3s:1s] @ 200)",
            "sum_over_time(sum_over_time(sum_over_time(metric{job=\"1\"}[20s])[20s:10s] offset 10s)[100s:25s] @ 1000)");

    /**
     * Prometheus goes on with nothing in the place of what it could not read, and finds fault with that as well: a
     * duration of zero, a call without arguments, a range of a range. Here the first problem is the only one.
     */
    private static final Set<String> NOISE = Set.of(
            "foo[5y1hs]",
            "foo[5m1h]",
            "foo[5m1m]",
            "foo[9.5e10]",
            "foo[5s/0d]",
            "foo[5s%0d]",
            "foo[step()/0d]",
            "rate(food[1m])[1h] @ 100",
            "rate(food[1m])[1h] offset 1h",
            "sum(",
            "sum(rate(",
            "label_replace(a, `b`, `c\uFFFD`, `d`, `.*`)",
            "count(count by (git_version) (label_replace(kubernetes_build_info, \"git_version\", \"$1\", \"git_version\","
                    + " \"(v[0-9]*\\.[0-9]*\\.[0-9]*).*\"))) > 1");

    /** Prometheus forgets the last byte of what stands between two operands, and the modifier behind a range. */
    private static final Set<String> SHORT_SPANS = Set.of(
            "bool modifier can only be used on comparison operators",
            "comparisons between scalars must use BOOL modifier",
            "label \"instance\" must not occur in ON and GROUP clause at once",
            "anchored and smoothed modifiers cannot be used together");

    @Test
    void agreesWithPrometheus() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Row row : Verdicts.rows()) {
            compared++;
            compare(row.query(), row.plain(), ParseOptions.PROMETHEUS, differences);
            if (row.experimental() != null) {
                compared++;
                compare(row.query(), row.experimental(), Verdicts.EXPERIMENTAL, differences);
            }
        }
        System.out.printf("ConformanceTest: %d verdicts, %d differences%n", compared, differences.size());
        assertThat(compared).isGreaterThan(4_500);
        assertThat(differences).isEmpty();
    }

    private static void compare(String query, Verdict expected, ParseOptions options, List<String> differences) {
        ParseResult result = Promql.parse(query, options);
        if (HEXADECIMAL_BUG.contains(query)) {
            assertThat(result.isValid()).isTrue();
            return;
        }
        if (result.isValid() != expected.valid()) {
            differences.add("verdict of " + query + ": " + result.problems());
        } else if (expected.valid()) {
            Expr expr = result.orThrow();
            boolean samePrint = expr.print().equals(expected.print()) || EMPTY_SELECTOR_BUG.contains(query);
            if (!expr.type().symbol().equals(expected.type()) || !samePrint) {
                differences.add("print of " + query + ": " + expr.type() + " " + expr);
            }
        }
    }

    @Test
    void tellsAllProblemsAsPrometheus() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Row row : Verdicts.rows()) {
            compared += compareProblems(row.query(), row.plain(), ParseOptions.PROMETHEUS, differences);
            if (row.experimental() != null) {
                compared += compareProblems(row.query(), row.experimental(), Verdicts.EXPERIMENTAL, differences);
            }
        }
        System.out.printf("ConformanceTest: %d problems, %d differences%n", compared, differences.size());
        assertThat(compared).isGreaterThan(500);
        assertThat(differences).isEmpty();
    }

    /** Compares places and messages, to the letter. */
    private static int compareProblems(String query, Verdict expected, ParseOptions options, List<String> differences) {
        if (expected.valid() || HEXADECIMAL_BUG.contains(query)) {
            return 0;
        }
        List<Fault> ours = Promql.parse(query, options).problems().stream()
                .map(problem -> Fault.of(problem, query))
                .toList();
        List<Fault> theirs = NOISE.contains(query) ? expected.faults().subList(0, 1) : expected.faults();
        boolean same = ours.size() == theirs.size();
        for (int i = 0; i < theirs.size() && same; i++) {
            same = isSame(ours.get(i), theirs.get(i));
        }
        if (!same) {
            differences.add("problems of " + query + ": " + ours + ", not " + theirs);
        }
        return theirs.size();
    }

    private static boolean isSame(Fault ours, Fault theirs) {
        boolean sameEnd = SHORT_SPANS.contains(ours.message()) ? ours.end() > theirs.end() : ours.end() == theirs.end();
        return ours.start() == theirs.start() && sameEnd && ours.message().equals(theirs.message());
    }

    @Test
    void laysOutAsPrometheus() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Row row : Verdicts.rows()) {
            compared += compareLayouts(row.query(), row.plain(), ParseOptions.PROMETHEUS, differences);
            if (row.experimental() != null) {
                compared += compareLayouts(row.query(), row.experimental(), Verdicts.EXPERIMENTAL, differences);
            }
        }
        System.out.printf("ConformanceTest: %d layouts, %d differences%n", compared, differences.size());
        assertThat(compared).isGreaterThan(7_500);
        assertThat(differences).isEmpty();
    }

    private static int compareLayouts(String query, Verdict expected, ParseOptions options, List<String> differences) {
        // Prometheus drops comments.
        if (!expected.valid() || !Promql.parse(query, options).comments().isEmpty()) {
            return 0;
        }
        compareLayout(query, Promql.format(query, options, 100), expected.pretty(), differences);
        compareLayout(query, Promql.format(query, options, 10), expected.pretty10(), differences);
        return 2;
    }

    private static void compareLayout(
            String query, String formatted, @Nullable String expected, List<String> differences) {
        boolean bug = EMPTY_CALL_BUG.contains(query) || SUBQUERY_INDENT_BUG.contains(query);
        boolean same = bug ? unspaced(formatted).equals(unspaced(expected)) : formatted.equals(expected);
        if (!same && !EMPTY_SELECTOR_BUG.contains(query)) {
            differences.add("layout of " + query + ":\n" + formatted);
        }
    }

    private static String unspaced(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s", "");
    }
}

package dev.wfmon.promql;

import static dev.wfmon.promql.ValueType.MATRIX;
import static dev.wfmon.promql.ValueType.SCALAR;
import static dev.wfmon.promql.ValueType.STRING;
import static dev.wfmon.promql.ValueType.VECTOR;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All functions of Prometheus 3.14, and {@code holt_winters}, which was gone with 3.0. */
public final class Functions {

    private static final int ANY = Integer.MAX_VALUE;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Map<String, Function> BY_NAME = table();

    private Functions() {}

    /** All functions, sorted by name. */
    public static Collection<Function> all() {
        return BY_NAME.values();
    }

    /** The function of that name; names are case-sensitive. */
    public static Optional<Function> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Function> table() {
        Table table = new Table(new TreeMap<>());
        table.add(SCALAR, List.of(), "end pi range start step time");
        table.add(VECTOR, List.of(MATRIX), """
                absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate
                last_over_time mad_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time
                stdvar_over_time sum_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time
                ts_of_min_over_time
                """);
        table.add(VECTOR, List.of(MATRIX, SCALAR), "predict_linear");
        table.add(VECTOR, List.of(MATRIX, SCALAR, SCALAR), "double_exponential_smoothing holt_winters");
        table.add(VECTOR, List.of(SCALAR, MATRIX), "quantile_over_time");
        table.add(VECTOR, List.of(SCALAR), "vector");
        table.add(SCALAR, List.of(VECTOR), "scalar");
        table.add(SCALAR, List.of(SCALAR, SCALAR), "max_of min_of");
        table.add(VECTOR, List.of(SCALAR, VECTOR), "histogram_quantile");
        table.add(VECTOR, List.of(SCALAR, SCALAR, VECTOR), "histogram_fraction");
        table.add(VECTOR, List.of(VECTOR), """
                abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count
                histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt
                start_timestamp tan tanh timestamp
                """);
        table.add(VECTOR, List.of(VECTOR, SCALAR), "clamp_max clamp_min");
        table.add(VECTOR, List.of(VECTOR, SCALAR, SCALAR), "clamp");
        table.add(VECTOR, List.of(VECTOR, STRING, STRING, STRING, STRING), "label_replace");
        table.add(
                VECTOR,
                List.of(VECTOR),
                0,
                1,
                "day_of_month day_of_week day_of_year days_in_month hour minute month year");
        table.add(VECTOR, List.of(VECTOR, SCALAR), 1, 2, "round");
        table.add(VECTOR, List.of(VECTOR, STRING), 3, ANY, "label_join");
        table.add(VECTOR, List.of(VECTOR, STRING), 1, ANY, "sort_by_label sort_by_label_desc");
        table.add(VECTOR, List.of(VECTOR, STRING, SCALAR), 3, 12, "histogram_quantiles");
        table.add(VECTOR, List.of(VECTOR, VECTOR), 1, 2, "info");
        return Collections.unmodifiableMap(table.byName);
    }

    /** Functions of one signature are added together; their names are separated by blanks. */
    private record Table(Map<String, Function> byName) {

        void add(ValueType returns, List<ValueType> parameters, String names) {
            add(returns, parameters, parameters.size(), parameters.size(), names);
        }

        void add(ValueType returns, List<ValueType> parameters, int min, int max, String names) {
            BLANKS.splitAsStream(names)
                    .forEach(name ->
                            byName.put(name, new Function(name, returns, parameters, min, max, Features.call(name))));
        }
    }
}

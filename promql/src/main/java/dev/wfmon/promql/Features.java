package dev.wfmon.promql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What came to the languages since Prometheus 2.0, what went, and what only one of them has. The versions are those in
 * whose released sources a function or a piece of syntax shows up first; feature flags are those of its grammar.
 */
final class Features {

    // Syntax of Prometheus and VictoriaMetrics.

    private static final Feature OPERATOR = Feature.common("operator");
    static final Feature SUBQUERY = Feature.common("subquery").since("2.7");
    static final Feature ATAN2 = Feature.common("operator \"atan2\"").since("2.31");
    static final Feature AT = Feature.common("modifier \"@\"").since("2.33");
    static final Feature NEGATIVE_OFFSET = Feature.common("negative offset").since("2.33");
    static final Feature QUOTED_NAME = Feature.common("name in quotes").since("2.51");
    static final Feature UNDERSCORES = Feature.common("number with underscores").since("2.54");
    static final Feature PLAIN_SECONDS =
            Feature.common("number for a duration or the reverse").since("2.54");
    static final Feature QUOTED_LABEL =
            Feature.common("quotes in a list of labels").since("2.55");
    static final Feature UNUSUAL_LABEL =
            Feature.common("unusual name in a list of labels").since("3.0");

    // Syntax of Prometheus alone.

    static final Feature DURATION_ARITHMETIC = duration("duration arithmetic", "3.4");
    static final Feature SIGNED_DURATION =
            prometheus("duration with a plus sign or several signs").since("3.4");
    static final Feature EXTENDED_RANGE_SELECTORS = prometheus("modifier \"anchored\" or \"smoothed\"")
            .since("3.7")
            .behind(FeatureFlag.EXTENDED_RANGE_SELECTORS);
    static final Feature FILL_MODIFIERS =
            prometheus("modifier \"fill\"").since("3.10").behind(FeatureFlag.FILL_MODIFIERS);
    static final Feature HISTOGRAM_TRIMMING =
            prometheus("operator \"</\" or \">/\"").since("3.11");
    static final Feature PROMQL = prometheus("PromQL");

    // Syntax of VictoriaMetrics alone.

    static final Feature METRICSQL = metricsql("MetricsQL");
    static final Feature IMPLICIT_RANGE = metricsql("function of samples without a range");
    static final Feature IMPLICIT_SUBQUERY = metricsql("subquery without a colon");
    static final Feature MODIFIER_ANYWHERE = metricsql("\"offset\" or \"@\" behind an expression");
    static final Feature STEPS = metricsql("duration in steps");
    static final Feature KEEP_METRIC_NAMES = metricsql("\"keep_metric_names\"");
    static final Feature WITH = metricsql("\"WITH\"");
    static final Feature LIMIT = metricsql("\"limit\"");
    static final Feature UNION = metricsql("union in parentheses");
    static final Feature OR_FILTERS = metricsql("\"or\" between matchers");
    static final Feature COPIED_LABELS = metricsql("\"group_left (*)\" or \"prefix\"");
    static final Feature MORE_ARGUMENTS = metricsql("aggregation of several arguments");
    static final Feature TRAILING_COMMA = metricsql("trailing comma");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Map<String, Feature> CALLS = calls();

    private Features() {}

    /** That of a function or an aggregation; one that is not listed has always been there. */
    static Feature call(String name) {
        Feature feature = CALLS.get(name);
        return feature == null ? Feature.common(quoted(name)) : feature;
    }

    /** That of a function that only MetricsQL can call. */
    static Feature metricsqlCall(String name) {
        return metricsql(quoted(name));
    }

    static Feature operator(BinaryOp op) {
        return switch (op) {
            case DEFAULT, IF, IFNOT -> metricsql("operator " + quoted(op.symbol()));
            case TRIM_UPPER, TRIM_LOWER -> HISTOGRAM_TRIMMING;
            case ATAN2 -> ATAN2;
            case OR, AND, UNLESS, EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> OPERATOR;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> OPERATOR;
        };
    }

    /** That of a function within a duration. */
    static Feature duration(DurationExpr.Function function) {
        String since = switch (function) {
            case STEP -> "3.6";
            case RANGE -> "3.10";
            case MIN_OF, MAX_OF -> "3.13";
        };
        return duration(quoted(function.symbol()) + " in a duration", since);
    }

    private static Feature duration(String name, String since) {
        return prometheus(name)
                .since(since)
                .behind(FeatureFlag.DURATION_EXPRESSIONS)
                .stableSince("3.14");
    }

    private static Map<String, Feature> calls() {
        Calls calls = new Calls(new TreeMap<>());
        calls.since("2.16", "absent_over_time");
        calls.since("2.20", "group");
        calls.since("2.26", "clamp last_over_time sgn");
        calls.since("2.29", "present_over_time");
        calls.since("2.31", "acos acosh asin asinh atan atanh cos cosh deg pi rad sin sinh tan tanh");
        calls.since("2.36", "day_of_year");
        calls.since("2.40", "histogram_count histogram_fraction histogram_sum");
        calls.since("2.47", "histogram_stddev histogram_stdvar");
        calls.since("2.49", "mad_over_time sort_by_label sort_by_label_desc");
        calls.since("2.51", "histogram_avg");
        calls.since("2.54", "limitk limit_ratio");
        calls.since("2.55", "info");
        calls.since("3.0", "double_exponential_smoothing");
        calls.since("3.5", "ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time");
        calls.since("3.7", "first_over_time ts_of_first_over_time");
        calls.since("3.11", "histogram_quantiles");
        calls.since("3.12", "end range start step");
        calls.since("3.13", "max_of min_of");
        calls.since("3.14", "start_timestamp");
        calls.change("holt_winters", feature -> feature.removedIn("3.0"));
        calls.change("""
                double_exponential_smoothing end first_over_time histogram_quantiles info limit_ratio limitk
                mad_over_time max_of min_of range sort_by_label sort_by_label_desc start start_timestamp step
                ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time
                """, feature -> feature.behind(FeatureFlag.EXPERIMENTAL_FUNCTIONS));
        calls.change("first_over_time", feature -> feature.stableSince("3.14"));
        return Map.copyOf(calls.byName);
    }

    private record Calls(Map<String, Feature> byName) {

        void since(String version, String names) {
            change(names, feature -> feature.since(version));
        }

        void change(String names, UnaryOperator<Feature> change) {
            for (String name : List.of(BLANKS.split(names))) {
                byName.put(name, change.apply(byName.getOrDefault(name, initial(name))));
            }
        }

        private static Feature initial(String name) {
            boolean both = MetricsqlFunctions.isFunction(name) || MetricsqlFunctions.isAggregation(name);
            return both ? Feature.common(quoted(name)) : prometheus(quoted(name));
        }
    }

    private static Feature prometheus(String name) {
        return Feature.common(name).only(Dialect.PROMETHEUS);
    }

    private static Feature metricsql(String name) {
        return Feature.common(name).only(Dialect.VICTORIA_METRICS);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}

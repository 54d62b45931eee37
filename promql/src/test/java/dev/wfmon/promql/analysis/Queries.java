package dev.wfmon.promql.analysis;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random samples, and random queries for them that Prometheus 2.42 understands. */
final class Queries {

    private static final String[] METRICS = {"x", "y", "z_total", "up", "h_bucket"};
    private static final String[] LABELS = {"a", "b", "c"};
    private static final String[] VALUES = {"1", "2", "3"};
    private static final String[] NUMBERS = {"0", "1", "-1", "2", "0.5", "3", "-2.5", "NaN", "Inf", "-Inf", "100", "-0"
    };
    private static final String[] COMPARISONS = {"==", "!=", ">", "<", ">=", "<="};
    /** Without atan2: up to Prometheus 2.46 it kept the name of the metric, which was a bug. */
    private static final String[] ARITHMETIC = {"+", "-", "*", "/", "%", "^"};

    private static final String[] AGGREGATIONS = {
        "sum",
        "avg",
        "min",
        "max",
        "count",
        "group",
        "stddev",
        "stdvar",
        "topk(2, ",
        "bottomk(1, ",
        "topk(0, ",
        "quantile(0.5, ",
        "quantile(1.5, ",
        "quantile(-1, ",
        "count_values(\"v\", ",
        "count_values(\"a\", "
    };
    private static final String[] FUNCTIONS = {
        "abs",
        "ceil",
        "floor",
        "round",
        "sgn",
        "sqrt",
        "exp",
        "ln",
        "log2",
        "log10",
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "sinh",
        "cosh",
        "tanh",
        "asinh",
        "acosh",
        "atanh",
        "deg",
        "rad",
        "timestamp",
        "sort",
        "sort_desc",
        "absent",
        "hour",
        "minute",
        "month",
        "year",
        "day_of_week",
        "day_of_month",
        "day_of_year",
        "days_in_month"
    };
    private static final String[] OVER_TIME = {
        "avg_over_time",
        "min_over_time",
        "max_over_time",
        "sum_over_time",
        "count_over_time",
        "last_over_time",
        "present_over_time",
        "stddev_over_time",
        "stdvar_over_time",
        "absent_over_time",
        "changes",
        "resets",
        "delta",
        "idelta",
        "deriv",
        "quantile_over_time(0.3, ",
        "quantile_over_time(2, "
    };
    private static final String[] RATES = {"rate", "increase", "irate"};
    private static final String[] CLAMPS = {", 0, 1)", ", 2, 1)", ", -1, 0.5)", ", scalar(y), 1)"};
    private static final String[] REPLACEMENTS = {
        "\"a\", \"v\", \"\", \"\"", "\"a\", \"v\", \"b\", \".*\"", "\"a\", \"v\", \"b\", \".+\"",
        "\"a\", \"$1\", \"b\", \"(.*)\"", "\"d\", \"$1\", \"a\", \"(.+)\"", "\"a\", \"\", \"b\", \"1\"",
        "\"a\", \"\", \"b\", \"\"", "\"__name__\", \"w\", \"a\", \".*\"", "\"d\", \"${1}x\", \"b\", \"(1|2)\""
    };
    private static final String[] JOINS = {
        "\"d\", \"-\", \"a\", \"b\"", "\"a\", \"\", \"b\", \"c\"", "\"d\", \"\", \"a\"", "\"a\", \"-\", \"b\""
    };
    private static final String[] SAMPLES = {"0", "1", "2", "-1", "-3", "0.5", "1.75", "-0.25", "1e9", "-0"};
    private static final String[] RARE = {"NaN", "+Inf", "-Inf", "1e308", "-1e308", "5e-324"};

    private final Random random;

    Queries(Random random) {
        this.random = random;
    }

    // Samples

    /** Some series of each metric, one sample a minute. */
    String samples(long end, int minutes) {
        StringBuilder out = new StringBuilder();
        for (String metric : METRICS) {
            for (int series = 0; series < 9; series++) {
                String labels = labels(metric, series);
                boolean calm = random.nextInt(3) > 0;
                double total = random.nextInt(3);
                for (int minute = minutes; minute >= 0; minute--) {
                    total = random.nextInt(8) == 0 ? 0 : total + random.nextInt(4) * 0.7;
                    String value = switch (metric) {
                        case "up" -> String.valueOf(random.nextInt(2));
                        case "z_total" -> String.valueOf(total);
                        case "h_bucket" -> String.valueOf((series + 1) * (minutes - minute));
                        default -> pick(calm || random.nextInt(6) > 0 ? SAMPLES : RARE);
                    };
                    out.append(metric).append(labels).append(' ').append(value).append(' ');
                    out.append(end - minute * 60L).append('\n');
                }
            }
        }
        return out.append("# EOF\n").toString();
    }

    /** Of the nine combinations of two labels, some lack one; a third label is there at random. */
    private String labels(String metric, int series) {
        String[] values = {"", "1", "2"};
        String a = values[series % 3];
        String b = values[series / 3];
        String c = random.nextBoolean() ? "" : pick(VALUES);
        String le = metric.equals("h_bucket") ? new String[] {"1", "2", "+Inf"}[series % 3] : "";
        String only = metric.equals("h_bucket") ? "" : a;
        return "{" + label("a", only) + label("b", b) + label("c", c) + label("le", le) + "i=\"" + series % 2 + "\"}";
    }

    private static String label(String name, String value) {
        return value.isEmpty() ? "" : name + "=\"" + value + "\",";
    }

    // Queries

    String vector(int depth) {
        if (depth <= 0) {
            return selector();
        }
        return switch (random.nextInt(20)) {
            case 0 -> selector();
            case 1, 2 -> "(" + vector(depth - 1) + " " + scalarOperator() + " " + scalar(depth - 1) + ")";
            case 3 -> "(" + scalar(depth - 1) + " " + scalarOperator() + " " + vector(depth - 1) + ")";
            case 4, 5, 6 -> "(" + vector(depth - 1) + " " + operator() + " " + vector(depth - 1) + ")";
            case 7, 8 ->
                "(" + vector(depth - 1) + " " + pick("and", "or", "unless") + matching() + " " + vector(depth - 1)
                        + ")";
            case 9, 10, 11 -> aggregation(depth);
            case 12, 13 -> call(pick(FUNCTIONS), vector(depth - 1));
            case 14 -> overTime(depth);
            case 15 -> pick("-", "+") + vector(depth - 1);
            case 16 -> "clamp(" + vector(depth - 1) + pick(CLAMPS);
            case 17 ->
                pick(
                        "clamp_min(" + vector(depth - 1) + ", " + scalar(0) + ")",
                        "clamp_max(" + vector(depth - 1) + ", " + scalar(0) + ")",
                        "round(" + vector(depth - 1) + ", 0.5)",
                        "vector(" + scalar(depth - 1) + ")");
            case 18 -> "label_replace(" + vector(depth - 1) + ", " + pick(REPLACEMENTS) + ")";
            default ->
                pick(
                        "label_join(" + vector(depth - 1) + ", " + pick(JOINS) + ")",
                        "histogram_quantile(0.7, " + pick("h_bucket", vector(depth - 1)) + ")");
        };
    }

    private String scalar(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 4)) {
            case 4 -> "time()";
            case 5, 6 -> "scalar(" + vector(depth - 1) + ")";
            case 7 -> "(" + scalar(depth - 1) + " " + pick(ARITHMETIC) + " " + scalar(depth - 1) + ")";
            default -> pick(NUMBERS);
        };
    }

    private String selector() {
        String matchers = IntStream.range(0, Math.max(0, random.nextInt(5) - 2))
                .mapToObj(i -> pick(LABELS) + matcher())
                .collect(Collectors.joining(","));
        return pick(METRICS) + (matchers.isEmpty() ? "" : "{" + matchers + "}");
    }

    private String matcher() {
        return pick(
                "=\"1\"",
                "=\"2\"",
                "=\"\"",
                "!=\"\"",
                "!=\"1\"",
                "=~\".+\"",
                "=~\"1|2\"",
                "=~\"1?\"",
                "=~\"\"",
                "!~\".+\"",
                "!~\"1?\"",
                "!~\".*\"");
    }

    private String scalarOperator() {
        return random.nextBoolean() ? pick(ARITHMETIC) : pick(COMPARISONS) + pick("", " bool");
    }

    private String operator() {
        String operator = scalarOperator() + matching();
        boolean grouped = operator.endsWith(")") && random.nextInt(3) > 0;
        return grouped ? operator + pick(" group_left", " group_right") + pick(" ()", " (c)", " (d)") : operator;
    }

    private String matching() {
        return pick("", "", " on" + labels(2), " on" + labels(3), " ignoring" + labels(2));
    }

    private String labels(int bound) {
        return IntStream.range(0, random.nextInt(bound + 1))
                .mapToObj(i -> pick("a", "b", "c", "i", "__name__"))
                .distinct()
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private String aggregation(int depth) {
        return call(pick(AGGREGATIONS), vector(depth - 1)) + pick("", " by" + labels(3), " without" + labels(2));
    }

    private String overTime(int depth) {
        String subquery = "(" + vector(depth - 1) + ")[10m:" + pick("", "1m", "2m") + "]";
        return switch (random.nextInt(4)) {
            case 0 -> call(pick(OVER_TIME), selector() + pick("[5m]", "[10m]"));
            case 1 -> call(pick(OVER_TIME), subquery);
            case 2 -> call(pick(RATES), subquery);
            default -> call(pick(RATES), pick("z_total[5m]", "z_total{a=\"1\"}[10m]", "h_bucket[5m]"));
        };
    }

    /** Some names come with their first argument. */
    private static String call(String function, String argument) {
        return function + (function.endsWith(" ") ? "" : "(") + argument + ")";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package dev.wfmon.format;

import dev.wfmon.promql.Comment;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Problem;
import dev.wfmon.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays out expressions in the language in which they are written: PromQL, or else MetricsQL.
 *
 * <pre>{@code
 * ExpressionFormat.RULE.format("sum(rate(x[5m]))by(job)>0").orElseThrow(); // sum by (job) (rate(x[5m])) > 0
 * ExpressionFormat.RULE.format("sum(").isEmpty(); // true
 * }</pre>
 *
 * @param variables whether Grafana's variables may stand in the expressions
 * @param longestLine how long a line stays one line when it was written as one; from
 *     {@value Promql#FORMAT_WIDTH} bytes on all others are broken
 */
public record ExpressionFormat(boolean variables, int longestLine) {

    /** That of rule files. */
    public static final ExpressionFormat RULE = new ExpressionFormat(false, Promql.FORMAT_WIDTH);

    /** That of dashboards, whose JSON has no line breaks inside of strings: long lines there read better than escapes. */
    public static final ExpressionFormat DASHBOARD = new ExpressionFormat(true, 2 * Promql.FORMAT_WIDTH);

    /** The expression in the usual layout, with all of its comments; none when no server would take it. */
    public Optional<String> format(String expression) {
        return options()
                .filter(options -> Promql.parse(expression, options).isValid())
                .findFirst()
                .flatMap(options -> proven(expression, format(expression, options), options));
    }

    /** What is wrong with an expression that no server would take. */
    public Optional<Problem> problem(String expression) {
        ParseOptions options = ParseOptions.PROMETHEUS.withAllFlags().withGrafanaVariables(variables);
        return Promql.parse(expression, options).problems().stream().findFirst();
    }

    private Stream<ParseOptions> options() {
        return Stream.of(ParseOptions.PROMETHEUS.withAllFlags(), ParseOptions.METRICSQL)
                .map(options -> options.withGrafanaVariables(variables));
    }

    private String format(String expression, ParseOptions options) {
        boolean isOneLine = expression.strip().indexOf('\n') < 0;
        String line = isOneLine ? Promql.format(expression, options, longestLine) : "\n";
        String text = line.indexOf('\n') < 0 ? line : Promql.format(expression, options, Promql.FORMAT_WIDTH);
        return expression.endsWith("\n") ? text + "\n" : text;
    }

    /** The formatted text, if it says the same as before. */
    private static Optional<String> proven(String before, String after, ParseOptions options) {
        ParseResult old = Promql.parse(before, options);
        ParseResult now = Promql.parse(after, options);
        boolean isSame = now.isValid()
                && now.orThrow().sameAs(old.orThrow())
                && comments(old).equals(comments(now));
        return isSame ? Optional.of(after) : Optional.empty();
    }

    private static List<String> comments(ParseResult parsed) {
        return parsed.comments().stream()
                .map(Comment::text)
                .map(String::stripTrailing)
                .sorted()
                .toList();
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Upsampler;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Grafana's server makes of the answers to queries and of other expressions, which it knows by their refIds.
 *
 * <pre>{@code
 * Expression.reduce("A", Reducer.LAST);
 * Expression.math("$B / $C > 0.2");
 * Expression.threshold("B", Evaluator.above(0.2)).until(Evaluator.below(0.1));
 * }</pre>
 */
public sealed interface Expression {

    /** The uid that expressions have in the place of a data source's. */
    String DATA_SOURCE = "__expr__";

    /** One number for each series. */
    record Reduce(String input, Reducer reducer, NonNumbers nonNumbers) implements Expression {}

    /** Arithmetic, comparison and logic; {@code $A} or <code>${A}</code> stands for another answer. */
    record Formula(String expression) implements Expression {}

    /**
     * 1 where a number passes a comparison, else 0.
     *
     * @param unload what ends an alert that has begun; without it, the comparison itself
     */
    record Threshold(String input, Evaluator evaluator, Optional<Evaluator> unload) implements Expression {

        /** Hysteresis: an alert that has begun lasts until a second comparison passes. */
        public Threshold until(Evaluator evaluator) {
            return new Threshold(input, this.evaluator, Optional.of(evaluator));
        }
    }

    /**
     * A series with values at even steps.
     *
     * @param window the step, as Prometheus writes durations
     */
    record Resample(String input, String window, Downsampler downsampler, Upsampler upsampler) implements Expression {}

    /** Conditions as alerts had them before Grafana 8: one answer for all series together. */
    record ClassicConditions(List<ClassicCondition> conditions) implements Expression {

        public ClassicConditions {
            conditions = List.copyOf(conditions);
        }
    }

    /** SQL over the answers, each a table by the name of its refId. */
    record Sql(String query) implements Expression {}

    static Reduce reduce(String input, Reducer reducer) {
        return reduce(input, reducer, NonNumbers.keep());
    }

    static Reduce reduce(String input, Reducer reducer, NonNumbers nonNumbers) {
        return new Reduce(input, reducer, nonNumbers);
    }

    static Formula math(String expression) {
        return new Formula(expression);
    }

    static Threshold threshold(String input, Evaluator evaluator) {
        return new Threshold(input, evaluator, Optional.empty());
    }

    static Resample resample(String input, Duration window, Downsampler downsampler, Upsampler upsampler) {
        return new Resample(input, PrometheusDuration.format(window), downsampler, upsampler);
    }

    static ClassicConditions classic(ClassicCondition... conditions) {
        return new ClassicConditions(List.of(conditions));
    }

    static Sql sql(String query) {
        return new Sql(query);
    }

    /** Grafana's name of the kind of expression. */
    default String type() {
        return switch (this) {
            case Reduce ignored -> "reduce";
            case Formula ignored -> "math";
            case Threshold ignored -> "threshold";
            case Resample ignored -> "resample";
            case ClassicConditions ignored -> "classic_conditions";
            case Sql ignored -> "sql";
        };
    }

    /** The refIds that it reads; those of a SQL query are guessed from its clauses FROM and JOIN. */
    default Set<String> inputs() {
        return switch (this) {
            case Reduce reduce -> Set.of(withoutDollar(reduce.input()));
            case Formula formula -> found(Variables.MATH, formula.expression());
            case Threshold threshold -> Set.of(withoutDollar(threshold.input()));
            case Resample resample -> Set.of(withoutDollar(resample.input()));
            case ClassicConditions classic ->
                classic.conditions().stream().map(ClassicCondition::query).collect(Collectors.toSet());
            case Sql sql -> found(Variables.SQL, sql.query());
        };
    }

    /** The query model in Grafana's JSON. */
    default JsonObject model() {
        return ExpressionModel.of(this);
    }

    /** An expression read from its model, where its type and all words in it are known. */
    static Optional<Expression> of(JsonObject model) {
        return ExpressionModel.read(model);
    }

    private static String withoutDollar(String reference) {
        return reference.startsWith("$") ? reference.substring(1) : reference;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Upsampler;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is wrong with the model of one expression. */
final class ExpressionInspection {

    private static final Comparison[] OF_NUMBERS = Arrays.stream(Comparison.values())
            .filter(it -> it != Comparison.NO_VALUE)
            .toArray(Comparison[]::new);

    private static final List<Comparison> OF_RANGES =
            List.of(Comparison.WITHIN, Comparison.OUTSIDE, Comparison.WITHIN_OR_AT, Comparison.OUTSIDE_OR_AT);

    private ExpressionInspection() {}

    /** The refIds that it reads. */
    static Set<String> inputs(Inspected model) {
        String type = model.text("type", "the expression has no type").orElse("");
        switch (type) {
            case "reduce" -> reduce(model);
            case "threshold" -> threshold(model);
            case "resample" -> resample(model);
            case "classic_conditions" -> {
                return classic(model);
            }
            case "math", "sql", "" -> {}
            default -> model.note("type", "there is no expression of the type \"%s\"".formatted(type));
        }
        String expression =
                model.text("expression", "the expression says nothing to read").orElse("");
        return switch (type) {
            case "math" -> Expression.math(expression).inputs();
            case "sql" -> Expression.sql(expression).inputs();
            case "reduce", "threshold", "resample" ->
                expression.isEmpty()
                        ? Set.of()
                        : Expression.reduce(expression, Reducer.LAST).inputs();
            default -> Set.of();
        };
    }

    /** Grafana takes a reducer in any case. */
    private static void reduce(Inspected model) {
        model.text("reducer", "the reduction does not say how")
                .map(reducer -> reducer.toLowerCase(Locale.ROOT))
                .filter(reducer -> Arrays.stream(Reducer.values())
                        .noneMatch(it -> it.keyword().equals(reducer)))
                .ifPresent(reducer -> model.keyword("reducer", Reducer.values()));
        model.object("settings")
                .ifPresent(settings -> settings.string("mode").ifPresent(mode -> {
                    if (!List.of("", "dropNN", "replaceNN").contains(mode)) {
                        settings.note("mode", "\"%s\" is none of dropNN, replaceNN".formatted(mode));
                    } else if (mode.equals("replaceNN")) {
                        settings.find("replaceWithValue")
                                .ifPresentOrElse(
                                        Inspected::number, () -> settings.note("replaceNN needs replaceWithValue"));
                    }
                }));
    }

    private static void threshold(Inspected model) {
        List<Inspected> conditions = model.objects("conditions");
        if (conditions.size() != 1) {
            model.note("conditions", "a threshold has one condition, not %d".formatted(conditions.size()));
        }
        conditions.forEach(condition -> {
            condition
                    .object("evaluator")
                    .ifPresentOrElse(
                            it -> evaluator(it, OF_NUMBERS), () -> condition.note("the condition has no evaluator"));
            condition.object("unloadEvaluator").ifPresent(it -> evaluator(it, OF_NUMBERS));
        });
    }

    private static void evaluator(Inspected evaluator, Comparison... comparisons) {
        evaluator.text("type", "the evaluator has no type");
        evaluator.keyword("type", comparisons);
        List<Inspected> params = evaluator.items("params");
        params.forEach(Inspected::number);
        evaluator
                .value()
                .asObject()
                .flatMap(json -> Members.keyword(json, "type", comparisons))
                .filter(comparison -> params.size() < needed(comparison))
                .ifPresent(comparison -> evaluator.note(
                        "params", "%s needs %d numbers".formatted(comparison.keyword(), needed(comparison))));
    }

    private static int needed(Comparison comparison) {
        if (comparison == Comparison.NO_VALUE) {
            return 0;
        }
        return OF_RANGES.contains(comparison) ? 2 : 1;
    }

    private static void resample(Inspected model) {
        model.text("window", "the resampling has no window");
        model.text("downsampler", "the resampling does not say how several values become one");
        model.keyword("downsampler", Downsampler.values());
        model.text("upsampler", "the resampling does not say what stands for a missing value");
        model.keyword("upsampler", Upsampler.values());
    }

    private static Set<String> classic(Inspected model) {
        Set<String> inputs = new LinkedHashSet<>();
        for (Inspected condition : model.objects("conditions")) {
            condition.object("evaluator").ifPresent(it -> evaluator(it, Comparison.values()));
            condition.object("operator").ifPresent(it -> it.keyword("type", ClassicOperator.values()));
            condition.object("reducer").ifPresent(it -> it.keyword("type", ClassicReducer.values()));
            condition.object("query").stream()
                    .flatMap(query -> query.strings("params").stream())
                    .findFirst()
                    .flatMap(Inspected::asString)
                    .ifPresent(inputs::add);
        }
        return inputs;
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.alerting.Expression.ClassicConditions;
import dev.wfmon.grafana.alerting.Expression.Formula;
import dev.wfmon.grafana.alerting.Expression.Reduce;
import dev.wfmon.grafana.alerting.Expression.Resample;
import dev.wfmon.grafana.alerting.Expression.Sql;
import dev.wfmon.grafana.alerting.Expression.Threshold;
import dev.wfmon.grafana.dashboard.Upsampler;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The JSON of expressions, there and back. */
final class ExpressionModel {

    private ExpressionModel() {}

    static JsonObject of(Expression expression) {
        JsonObject.Builder model = JsonObject.builder().put("type", expression.type());
        return switch (expression) {
            case Reduce(String input, Reducer reducer, NonNumbers nonNumbers) ->
                model.put("expression", input)
                        .put("reducer", reducer.json())
                        .put("settings", nonNumbers.json())
                        .build();
            case Formula(String formula) -> model.put("expression", formula).build();
            case Threshold threshold ->
                model.put("expression", threshold.input())
                        .put("conditions", JsonArray.of(condition(threshold)))
                        .build();
            case Resample(String input, String window, Downsampler downsampler, Upsampler upsampler) ->
                model.put("expression", input)
                        .put("window", window)
                        .put("downsampler", downsampler.json())
                        .put("upsampler", upsampler.json())
                        .build();
            case ClassicConditions(List<ClassicCondition> conditions) ->
                model.put(
                                "conditions",
                                conditions.stream().map(ClassicCondition::json).toList())
                        .build();
            case Sql(String query) ->
                model.put("expression", query).put("format", "alerting").build();
        };
    }

    private static JsonObject condition(Threshold threshold) {
        JsonObject.Builder condition =
                JsonObject.builder().put("evaluator", threshold.evaluator().json());
        threshold.unload().ifPresent(unload -> condition.put("unloadEvaluator", unload.json()));
        return condition.build();
    }

    static Optional<Expression> read(JsonObject model) {
        String input = model.string("expression").orElse("");
        return switch (model.string("type").orElse("")) {
            case "reduce" ->
                Members.keyword(model, "reducer", Reducer.values())
                        .map(reducer -> new Reduce(
                                input,
                                reducer,
                                NonNumbers.of(model.object("settings").orElse(JsonObject.empty()))));
            case "math" -> Optional.of(new Formula(input));
            case "threshold" -> model.objects("conditions").findFirst().flatMap(first -> threshold(input, first));
            case "resample" -> resample(input, model);
            case "classic_conditions" -> classic(model);
            case "sql" -> Optional.of(new Sql(input));
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> threshold(String input, JsonObject condition) {
        return condition
                .object("evaluator")
                .flatMap(Evaluator::of)
                .map(evaluator -> new Threshold(
                        input, evaluator, condition.object("unloadEvaluator").flatMap(Evaluator::of)));
    }

    private static Optional<Expression> resample(String input, JsonObject model) {
        return Members.keyword(model, "downsampler", Downsampler.values())
                .flatMap(downsampler -> Members.keyword(model, "upsampler", Upsampler.values())
                        .map(upsampler ->
                                new Resample(input, model.string("window").orElse(""), downsampler, upsampler)));
    }

    private static Optional<Expression> classic(JsonObject model) {
        List<ClassicCondition> conditions = model.objects("conditions")
                .flatMap(condition -> ClassicCondition.of(condition).stream())
                .toList();
        boolean isWhole = conditions.size() == model.objects("conditions").count();
        return isWhole ? Optional.of(new ClassicConditions(conditions)) : Optional.empty();
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One condition of those that Grafana's alerts had before version 8.
 *
 * <pre>{@code
 * ClassicCondition.when(ClassicReducer.AVG, "A", Evaluator.above(80));
 * }</pre>
 *
 * @param operator how it joins the conditions before it; of no meaning for the first
 * @param query the refId of a query
 */
public record ClassicCondition(ClassicOperator operator, ClassicReducer reducer, String query, Evaluator evaluator) {

    public static ClassicCondition when(ClassicReducer reducer, String query, Evaluator evaluator) {
        return new ClassicCondition(ClassicOperator.AND, reducer, query, evaluator);
    }

    /** The condition in Grafana's JSON. */
    public JsonObject json() {
        return JsonObject.builder()
                .put("type", "query")
                .put("evaluator", evaluator.json())
                .put(
                        "operator",
                        JsonObject.builder().put("type", operator.json()).build())
                .put(
                        "query",
                        JsonObject.builder()
                                .put("params", JsonArray.ofStrings(List.of(query)))
                                .build())
                .put("reducer", JsonObject.builder().put("type", reducer.json()).build())
                .build();
    }

    /** The same read back, where all its words are known. */
    static Optional<ClassicCondition> of(JsonObject json) {
        Optional<ClassicOperator> operator =
                json.object("operator").flatMap(object -> Members.keyword(object, "type", ClassicOperator.values()));
        Optional<ClassicReducer> reducer =
                json.object("reducer").flatMap(object -> Members.keyword(object, "type", ClassicReducer.values()));
        Optional<String> query = json.object("query")
                .flatMap(object -> Members.strings(object, "params").stream().findFirst());
        Optional<Evaluator> evaluator = json.object("evaluator").flatMap(Evaluator::of);
        return reducer.isEmpty() || query.isEmpty() || evaluator.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClassicCondition(
                        operator.orElse(ClassicOperator.AND), reducer.get(), query.get(), evaluator.get()));
    }
}

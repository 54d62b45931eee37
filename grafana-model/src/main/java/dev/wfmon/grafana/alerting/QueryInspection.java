package dev.wfmon.grafana.alerting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the queries and expressions of one rule, and with how they hang together. */
final class QueryInspection {

    private final Map<String, Inspected> models = new LinkedHashMap<>();
    private final Map<String, Set<String>> inputs = new HashMap<>();

    private QueryInspection() {}

    /** The refIds that there are. */
    static Set<String> queries(Inspected rule) {
        var inspection = new QueryInspection();
        List<Inspected> queries = rule.objects("data");
        if (queries.isEmpty()) {
            rule.note("data", "the rule has no queries");
        }
        queries.forEach(inspection::query);
        inspection.inputs.forEach(inspection::references);
        inspection.firstCycle().ifPresent(inspection::noteCycle);
        return inspection.models.keySet();
    }

    private void query(Inspected query) {
        Optional<String> refId = query.text("refId", "the query has no refId");
        query.text("datasourceUid", "the query names no data source");
        query.string("queryType");
        Optional<Inspected> model = query.object("model");
        if (model.isEmpty()) {
            query.note("the query has no model");
        }
        refId.ifPresent(id -> {
            if (models.put(id, model.orElse(query)) != null) {
                query.note("refId", "two queries have the refId " + id);
            }
        });
        boolean isExpression = query.value()
                .asObject()
                .filter(json -> new RuleQuery(json).isExpression())
                .isPresent();
        if (isExpression) {
            Set<String> read = model.map(ExpressionInspection::inputs).orElse(Set.of());
            refId.ifPresent(id -> inputs.put(id, read));
        } else {
            range(query);
        }
    }

    private static void range(Inspected query) {
        Optional<Inspected> range = query.object("relativeTimeRange");
        long from = range.flatMap(it -> it.integer("from")).orElse(0L);
        long to = range.flatMap(it -> it.integer("to")).orElse(0L);
        if (from <= to || to < 0) {
            query.note(
                    "relativeTimeRange", "the time range from %d s ago to %d s ago has no length".formatted(from, to));
        }
    }

    /** Tables of SQL may be the query's own, so their names are not held against it. */
    private void references(String refId, Set<String> read) {
        Inspected model = models.getOrDefault(refId, models.values().iterator().next());
        boolean isSql = model.value()
                .asObject()
                .flatMap(json -> json.string("type"))
                .filter("sql"::equals)
                .isPresent();
        read.stream()
                .filter(name -> !models.containsKey(name) && !isSql)
                .forEach(name -> model.note(
                        "expression", "the expression reads %s, but there is no such query".formatted(name)));
    }

    private Optional<String> firstCycle() {
        return models.keySet().stream()
                .filter(refId -> reachable(refId).contains(refId))
                .findFirst();
    }

    private void noteCycle(String refId) {
        Inspected model = models.getOrDefault(refId, models.values().iterator().next());
        model.note(
                "expression", "the expression %s reads its own answer, by way of others or at once".formatted(refId));
    }

    private Set<String> reachable(String start) {
        Set<String> seen = new HashSet<>();
        Set<String> open = new LinkedHashSet<>(inputs.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.iterator().next();
            open.remove(next);
            if (seen.add(next)) {
                open.addAll(inputs.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}

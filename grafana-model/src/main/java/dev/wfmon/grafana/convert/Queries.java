package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.alias;
import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Field.rest;
import static dev.wfmon.grafana.convert.Values.ANY;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.choice;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a panel asks for, and what is made of the answers. */
final class Queries {

    /** A query of a panel. All that only its data source understands goes to {@code spec.query.spec}. */
    static final Translation QUERY = DataSources.spelledOut(Mapping.of(
                    constant(Form.V2, "kind", "PanelQuery"),
                    pair("refId", "spec/refId", TEXT).orElse("A"),
                    pair("hide", "spec/hidden", TRUTH).implied(Json.of(false)))
            .and(DataSources.ofQuery("spec/query", "spec"))
            .and(rest("spec/query/spec")));

    private static final Mapping MATCHER = Mapping.of(Field.same("id", TEXT).orElse(""), Field.same("options", ANY));

    private static final Translation ID_AS_KIND =
            source -> source.json().equals(Json.of("Transformation")) ? Optional.empty() : TEXT.of(source);

    /** V2beta1 says the id of a transformation twice; Grafana 13 calls it the group. */
    static final Translation TRANSFORMATION = Mapping.of(
            pair("id", "kind", ID_AS_KIND).orElse(""),
            pair("id", "spec/id", TEXT).orElse(""),
            alias("id", "group", TEXT),
            pair("disabled", "spec/disabled", TRUTH),
            pair("filter", "spec/filter", MATCHER),
            pair("topic", "spec/topic", choice("series", "annotations", "alertStates")),
            pair("options", "spec/options", ANY).orElse(JsonObject.empty()));

    private Queries() {}

    /** The targets of a panel, each with a refId. */
    static Json named(Json targets) {
        Set<String> taken = new HashSet<>();
        targets.asArray()
                .ifPresent(array -> array.objects().flatMap(Queries::refId).forEach(taken::add));
        return targets.asArray()
                .<Json>map(array -> array.map(target -> target.asObject()
                        .filter(query -> refId(query).findAny().isEmpty())
                        .<Json>map(query -> query.with("refId", Json.of(next(taken))))
                        .orElse(target)))
                .orElse(targets);
    }

    private static Stream<String> refId(JsonObject query) {
        return query.string("refId").filter(id -> !id.isEmpty()).stream();
    }

    /** A, B, … Z, AA, AB, …: the first that is free, which it then is no more. */
    private static String next(Set<String> taken) {
        for (int i = 0; ; i++) {
            String name = letters(i);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}

package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.alias;
import static dev.wfmon.grafana.convert.Field.frame;
import static dev.wfmon.grafana.convert.Field.label;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Values.TEXT;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * Where a query goes: v1 says type and uid, v2 the group of a query and the name of a data source.
 *
 * <p>The uid may be that of a variable, {@code $datasource}. Old dashboards give a bare name instead of an object;
 * Grafana finds data sources by uid and by name, so it goes where the uid goes.
 */
final class DataSources {

    /** Each query has a data source of its own. */
    private static final String MIXED = "-- Mixed --";

    /** The answers of another panel. */
    private static final String SHARED = "-- Dashboard --";

    private static final Translation TYPE_AS_KIND =
            source -> source.json().equals(Json.of("DataQuery")) ? Optional.empty() : TEXT.of(source);

    private static final List<String> NAMES = List.of("type", "uid");

    private DataSources() {}

    /** The data source of a query that stands at a place of v2, with all that v2alpha1 had elsewhere. */
    static Mapping ofQuery(String query, String holder) {
        return Mapping.of(
                label(query + "/kind", "DataQuery"),
                pair("datasource/type", query + "/group", TEXT).orBlank(),
                alias("datasource/type", holder + "/datasource/type", TEXT),
                alias("datasource/type", query + "/kind", TYPE_AS_KIND),
                Field.constant(Form.V2, query + "/version", "v0"),
                pair("datasource/uid", query + "/datasource/name", TEXT),
                alias("datasource/uid", holder + "/datasource/uid", TEXT),
                frame(query + "/spec"));
    }

    /** The data source of a variable that asks it for labels. */
    static Mapping ofVariable() {
        return Mapping.of(
                pair("datasource/type", "group", TEXT).orBlank(),
                alias("datasource/type", "spec/datasource/type", TEXT),
                pair("datasource/uid", "datasource/name", TEXT),
                alias("datasource/uid", "spec/datasource/uid", TEXT));
    }

    /** What is translated with its data source written as an object. */
    static Translation spelledOut(Translation translation) {
        return source -> translation.of(source.target() == Form.V2 ? source.with(spelledOut(source.json())) : source);
    }

    private static Json spelledOut(Json holder) {
        return holder.asObject()
                .<Json>map(object -> object.map(
                        "datasource",
                        reference -> reference instanceof JsonString name
                                ? JsonObject.builder().put("uid", name).build()
                                : reference))
                .orElse(holder);
    }

    /**
     * The data source of a panel whose queries go to these: theirs when it is one, else "mixed". Several queries that
     * take the answers of other panels may go to several data sources in truth.
     */
    static Optional<JsonObject> ofPanel(List<JsonObject> targets) {
        List<Optional<JsonObject>> all = targets.stream()
                .map(target -> target.object("datasource"))
                .distinct()
                .toList();
        Optional<JsonObject> first = all.stream().flatMap(Optional::stream).findFirst();
        boolean isMixed = all.size() > 1
                || (targets.size() > 1
                        && first.filter(one -> hasUid(one, SHARED)).isPresent());
        return isMixed
                ? Optional.of(JsonObject.builder()
                        .put("type", "mixed")
                        .put("uid", MIXED)
                        .build())
                : first;
    }

    /** A panel of v1 whose queries all name their data source: one that named none has that of its panel. */
    static Source inherited(Source panel) {
        Source spelled = panel.with(spelledOut(panel.json()));
        return spelled.at("datasource")
                .flatMap(own -> own.json().asObject())
                .map(own -> own.filter(member -> NAMES.contains(member.name())))
                .filter(own -> !own.isEmpty() && !hasUid(own, MIXED))
                .map(own -> spelled.with(spelled.object().map("targets", targets -> inherit(targets, own))))
                .orElse(spelled);
    }

    private static Json inherit(Json targets, JsonObject own) {
        return targets.asArray()
                .<Json>map(array -> array.map(target -> target.asObject()
                        .filter(DataSources::namesNone)
                        .<Json>map(query -> query.with("datasource", own))
                        .orElse(target)))
                .orElse(targets);
    }

    private static boolean namesNone(JsonObject target) {
        Json reference = target.get("datasource");
        return reference == null || reference.equals(Json.ofNull()) || reference.equals(JsonObject.empty());
    }

    private static boolean hasUid(JsonObject reference, String uid) {
        return reference.string("uid").filter(uid::equals).isPresent();
    }

    /** Says that the data source of a panel is lost where its queries, which name theirs, do not tell it. */
    static void checkPanel(Source panel) {
        Optional<JsonObject> told = ofPanel(panel.object()
                .objects("targets")
                .flatMap(target -> spelledOut(target).asObject().stream())
                .toList());
        panel.at("datasource")
                .filter(own -> !own.json().equals(JsonObject.empty()))
                .ifPresent(own -> {
                    if (told.isEmpty() || !isToldBy(own, told.orElseThrow())) {
                        own.drop("v2 keeps data sources with the queries, and these do not tell it");
                    } else {
                        own.members().stream()
                                .filter(member ->
                                        !NAMES.contains(member.name()) || !isToldBy(member, told.orElseThrow()))
                                .forEach(Source::unplaced);
                    }
                });
    }

    /** Whether a data source, or a part of it, is what the queries say. */
    private static boolean isToldBy(Source own, JsonObject told) {
        return own.json() instanceof JsonObject
                ? NAMES.stream()
                        .anyMatch(name ->
                                own.text(name).isPresent() && own.text(name).equals(told.string(name)))
                : told.find(own.name()).filter(own.json()::equals).isPresent();
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.JsonString;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Turns what Grafana's API says into what its provisioning files say, and back.
 *
 * <table>
 * <caption>What differs</caption>
 * <tr><th>API</th><th>file</th></tr>
 * <tr><td>{@code title} of a group</td><td>{@code name}</td></tr>
 * <tr><td>{@code folderUid}</td><td>{@code folder}, a path of titles</td></tr>
 * <tr><td>{@code interval} in seconds</td><td>a duration</td></tr>
 * <tr><td>{@code keep_firing_for}</td><td>{@code keepFiringFor}</td></tr>
 * <tr><td>{@code missingSeriesEvalsToResolve}</td><td>{@code missing_series_evals_to_resolve}</td></tr>
 * <tr><td>{@code record.target_datasource_uid}</td><td>{@code record.targetDatasourceUid}</td></tr>
 * <tr><td>annotations {@code __dashboardUid__} and {@code __panelId__}</td>
 * <td>besides, {@code dashboardUid} and {@code panelId}</td></tr>
 * <tr><td>{@code $} in most texts</td><td>{@code $$}, see {@link Dollars}</td></tr>
 * <tr><td>ids, {@code updated}, {@code provenance}, {@code version}</td><td>–</td></tr>
 * <tr><td>–</td><td>{@code orgId}</td></tr>
 * </table>
 *
 * <p>Members that neither knows are left as they are, and so is what has a type that Grafana would not read.
 */
final class FileForm {

    private static final Map<String, String> GROUP = Map.of("title", "name");

    private static final Map<String, String> RULE = Map.of(
            "keep_firing_for", "keepFiringFor", "missingSeriesEvalsToResolve", "missing_series_evals_to_resolve");

    private static final Map<String, String> RECORD = Map.of("target_datasource_uid", "targetDatasourceUid");

    private static final Set<String> OWNED_BY_SERVER =
            Set.of("id", "orgID", "folderUID", "ruleGroup", "updated", "provenance");

    private FileForm() {}

    static JsonObject groupToFile(JsonObject group) {
        JsonObject renamed = renamed(group.without("folderUid"), GROUP)
                .map("interval", FileForm::duration)
                .map("rules", rules -> each(rules, FileForm::ruleToFile));
        return leading(
                inOrganisation(Dollars.inGroup(renamed, Dollars::escape)), "orgId", "name", "folder", "interval");
    }

    static JsonObject groupFromFile(JsonObject group) {
        return renamed(Dollars.inGroup(group, Dollars::unescape), inverse(GROUP))
                .map("interval", FileForm::seconds)
                .map("rules", rules -> each(rules, FileForm::ruleFromFile));
    }

    /** The object with its organisation, which is said first. */
    static JsonObject inOrganisation(JsonObject object) {
        return object.has("orgId")
                ? object
                : JsonObject.builder().put("orgId", 1).putAll(object).build();
    }

    /** The object with these of its members first, so that people find them. */
    private static JsonObject leading(JsonObject object, String... names) {
        JsonObject.Builder ordered = JsonObject.builder();
        for (String name : names) {
            object.find(name).ifPresent(value -> ordered.put(name, value));
        }
        return ordered.putAll(object).build();
    }

    private static JsonObject ruleToFile(JsonObject rule) {
        JsonObject named = renamed(rule.filter(member -> belongsInFile(member)), RULE)
                .map("record", record -> object(record, it -> renamed(it, RECORD)));
        JsonObject annotations = rule.object("annotations").orElse(JsonObject.empty());
        return leading(withPanel(named, annotations), "uid", "title", "condition");
    }

    /** Of null, the API makes the same as of a missing member; a file's reader may not. */
    private static boolean belongsInFile(Member member) {
        return !OWNED_BY_SERVER.contains(member.name()) && !(member.value() instanceof JsonNull);
    }

    /** Grafana sets the place of a rule's panel from these two, and the annotations as they are. */
    private static JsonObject withPanel(JsonObject rule, JsonObject annotations) {
        String dashboard = annotations.string(AlertRule.DASHBOARD).orElse("");
        String panel = annotations.string(AlertRule.PANEL).orElse("");
        boolean isPlace = !dashboard.isEmpty() && panel.matches("[1-9][0-9]{0,17}");
        return isPlace && !rule.has("dashboardUid") && !rule.has("panelId")
                ? rule.with("dashboardUid", Json.of(dashboard)).with("panelId", Json.of(Long.parseLong(panel)))
                : rule;
    }

    private static JsonObject ruleFromFile(JsonObject rule) {
        JsonObject named = renamed(rule, inverse(RULE))
                .map("record", record -> object(record, it -> renamed(it, inverse(RECORD))));
        boolean isPlace = named.string("dashboardUid").isPresent()
                && named.integer("panelId").isPresent()
                && named.object("annotations").isPresent() == named.has("annotations");
        return isPlace ? panelAnnotated(named).without("dashboardUid").without("panelId") : named;
    }

    /** The export of a rule without a panel may name the panel 0 of no dashboard. */
    private static JsonObject panelAnnotated(JsonObject rule) {
        String dashboard = rule.string("dashboardUid").orElseThrow();
        JsonObject annotations = rule.object("annotations").orElse(JsonObject.empty());
        boolean isSaid = annotations.has(AlertRule.DASHBOARD) && annotations.has(AlertRule.PANEL);
        if (dashboard.isEmpty() || isSaid) {
            return rule;
        }
        JsonObject place = JsonObject.builder()
                .put(AlertRule.DASHBOARD, dashboard)
                .put(AlertRule.PANEL, Long.toString(rule.integer("panelId").orElseThrow()))
                .putAll(annotations)
                .build();
        return rule.with("annotations", place);
    }

    private static Json duration(Json seconds) {
        boolean isWhole = seconds instanceof JsonNumber number && number.text().matches("[0-9]{1,10}");
        return isWhole
                ? new JsonString(
                        PrometheusDuration.format(Duration.ofSeconds(Long.parseLong(seconds.toString()))),
                        seconds.offset())
                : seconds;
    }

    private static Json seconds(Json duration) {
        return duration.asString()
                .flatMap(PrometheusDuration::parse)
                .filter(value -> value.toMillisPart() == 0)
                .<Json>map(value -> new JsonNumber(Long.toString(value.toSeconds()), duration.offset()))
                .orElse(duration);
    }

    /** The object with other names in the old places; a name that is taken already is not given again. */
    private static JsonObject renamed(JsonObject object, Map<String, String> names) {
        return new JsonObject(
                object.members().stream()
                        .map(member -> {
                            String name = names.getOrDefault(member.name(), member.name());
                            return object.has(name) ? member : new Member(name, member.value(), member.offset());
                        })
                        .toList(),
                object.offset());
    }

    private static Map<String, String> inverse(Map<String, String> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    static Json each(Json list, UnaryOperator<JsonObject> change) {
        return list instanceof JsonArray array ? array.map(item -> object(item, change)) : list;
    }

    private static Json object(Json value, UnaryOperator<JsonObject> change) {
        return value instanceof JsonObject object ? change.apply(object) : value;
    }
}

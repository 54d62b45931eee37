package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups of the rules that Grafana works out. A group is written as a whole, and what it no longer has is deleted;
 * neither it nor its rules have a version that an update could name.
 */
final class RuleGroups implements LiveResources {

    private static final String RULES = "rules";

    private final Exchange exchange;
    private final Provenance provenance;

    RuleGroups(Exchange exchange, Provenance provenance) {
        this.exchange = exchange;
        this.provenance = provenance;
    }

    /** A group's name is the uid of its folder, which holds no slash, and its title, which may. */
    private record Place(String folder, String title) {

        static Place of(ResourceId id) {
            int slash = id.name().indexOf('/');
            return new Place(id.name().substring(0, slash), id.name().substring(slash + 1));
        }
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        Place place = Place.of(id);
        Optional<JsonObject> group = exchange.find(id, api -> api.ruleGroup(place.folder(), place.title()));
        if (group.isEmpty() || group.get().objects(RULES).findAny().isEmpty()) {
            return Optional.empty();
        }
        JsonObject details = exchange.find(id, api -> api.ruleGroupDetails(place.folder(), place.title()))
                .orElse(JsonObject.empty());
        return Optional.of(live(group.get(), details));
    }

    private static Live live(JsonObject group, JsonObject details) {
        List<JsonObject> written = details.objects(RULES)
                .flatMap(rule -> rule.object("grafana_alert").stream())
                .toList();
        JsonObject known = group.map(
                RULES,
                rules -> rules.asArray()
                        .<Json>map(array -> array.map(rule -> withProvenance(rule, written)))
                        .orElse(rules));
        Optional<JsonObject> last = written.stream()
                .max(Comparator.comparing(rule -> rule.string("updated").orElse("")));
        return new Live(
                known,
                group.string("folderUid"),
                Exchange.fingerprint(known),
                Provenance.guard(known.objects(RULES).toList()),
                Manager.edit(
                        last.flatMap(rule -> rule.object("updated_by")).flatMap(who -> who.string("name")),
                        last.flatMap(rule -> rule.string("updated"))));
    }

    private static Json withProvenance(Json rule, List<JsonObject> written) {
        return rule.asObject()
                .<Json>map(object -> written.stream()
                        .filter(other -> other.string("uid").equals(object.string("uid")))
                        .flatMap(other -> other.find("provenance").stream())
                        .findFirst()
                        .map(way -> object.with("provenance", way))
                        .orElse(object))
                .orElse(rule);
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Set<ResourceId> ids = new LinkedHashSet<>();
        exchange.list(GrafanaApi::alertRules)
                .forEach(rule -> ids.add(new ResourceId(
                        Kind.GRAFANA_RULE_GROUP,
                        rule.string("folderUID").orElse("") + "/"
                                + rule.string("ruleGroup").orElse(""))));
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        for (ResourceId id : ids) {
            find(id).ifPresent(live -> all.put(id, live));
        }
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        Optional<Live> now = find(id);
        exchange.requireUnchanged(step, now, overwrite);
        Place place = Place.of(id);
        List<JsonObject> live =
                now.stream().flatMap(group -> group.spec().objects(RULES)).toList();
        String body =
                JsonWriter.compact(body(place, new RuleGroup(step.desired().spec()).toApi(), live));
        @Nullable String header = provenance.header(live);
        exchange.write(id, api -> api.updateRuleGroup(place.folder(), place.title(), header, body));
    }

    /** Without a list of rules, Grafana would leave the rules as they are. */
    private static JsonObject body(Place place, JsonObject group, List<JsonObject> live) {
        List<JsonObject> rules =
                group.objects(RULES).map(rule -> rule(place, rule, live)).toList();
        return group.with("folderUid", Json.of(place.folder()))
                .with("title", Json.of(place.title()))
                .with(RULES, JsonArray.of(rules));
    }

    /** A rule without a uid is the one that has its title, so that it keeps its history. */
    private static JsonObject rule(Place place, JsonObject rule, List<JsonObject> live) {
        JsonObject placed = rule.without("provenance")
                .without("updated")
                .without("id")
                .with("folderUID", Json.of(place.folder()))
                .with("ruleGroup", Json.of(place.title()));
        return placed.string("uid").filter(uid -> !uid.isEmpty()).isPresent()
                ? placed
                : live.stream()
                        .filter(other -> other.string("title").equals(rule.string("title")))
                        .flatMap(other -> other.find("uid").stream())
                        .findFirst()
                        .map(uid -> placed.with("uid", uid))
                        .orElse(placed);
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        Place place = Place.of(id);
        @Nullable String header = provenance.header(live.spec().objects(RULES).toList());
        exchange.delete(id, api -> api.deleteRuleGroup(place.folder(), place.title(), header));
    }
}

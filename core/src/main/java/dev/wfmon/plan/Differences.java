package dev.wfmon.plan;

import dev.wfmon.alert.routing.AlertmanagerDiff;
import dev.wfmon.grafana.alerting.AlertingDiff;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.MuteTiming;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import dev.wfmon.grafana.alerting.NotificationTemplate;
import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.grafana.diff.DashboardDiff;
import dev.wfmon.grafana.diff.DataSourceDiff;
import dev.wfmon.grafana.diff.LibraryPanelDiff;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Path;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** What differs, in the eyes of people, between a resource as a target has it and as its author wants it. */
final class Differences {

    /** Grafana tells no more of a folder in one answer. */
    private static final Shape FOLDER = Shape.any()
            .plain("title", "parentUid")
            .byDefault("parentUid", Json.of(""))
            .alone();

    private Differences() {}

    static List<Change> between(Live live, Resource desired) {
        List<Change> changes = new ArrayList<>();
        desired.folder()
                .filter(folder -> !live.folder().orElse(Resource.TOP_LEVEL).equals(folder))
                .ifPresent(folder -> changes.add(new Change(
                        Path.ROOT.then(new Path.Field("folder")),
                        live.folder().map(Json::of).orElse(null),
                        Json.of(folder))));
        changes.addAll(between(live.spec(), desired));
        return changes;
    }

    private static List<Change> between(JsonObject live, Resource resource) {
        JsonObject desired = resource.spec();
        return switch (resource.kind()) {
            // What its author says nothing of, such as the parent, is left as it is.
            case FOLDER -> JsonDiff.between(live.filter(member -> desired.has(member.name())), desired, FOLDER);
            case DATA_SOURCE -> DataSourceDiff.between(live, desired);
            case LIBRARY_PANEL -> LibraryPanelDiff.between(live, desired);
            case CONTACT_POINT -> AlertingDiff.between(new ContactPoint(live), new ContactPoint(desired));
            case MUTE_TIMING -> AlertingDiff.between(new MuteTiming(live), new MuteTiming(desired));
            case NOTIFICATION_TEMPLATE ->
                AlertingDiff.between(new NotificationTemplate(live), new NotificationTemplate(desired));
            case NOTIFICATION_POLICY ->
                AlertingDiff.between(new NotificationPolicy(live), new NotificationPolicy(desired));
            // Where its author named it only around the dashboard, a target still keeps the uid inside of it.
            case DASHBOARD ->
                DashboardDiff.between(
                        live, desired.with("uid", Json.of(resource.id().name())));
            // Its uid is the resource's name and stands nowhere inside.
            case DASHBOARD_V2 -> DashboardDiff.between(live, desired);
            case GRAFANA_RULE_GROUP -> AlertingDiff.between(new RuleGroup(live), new RuleGroup(desired));
            case RULE_GROUP -> dev.wfmon.alert.RuleGroup.changes(live, desired);
            case ALERTMANAGER_CONFIG -> AlertmanagerDiff.between(live, desired);
        };
    }
}

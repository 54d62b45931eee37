package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.anyOf;
import static dev.wfmon.grafana.schema.Schema.bool;
import static dev.wfmon.grafana.schema.Schema.integer;
import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.map;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.ref;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import dev.wfmon.grafana.alerting.ErrorState;
import dev.wfmon.grafana.alerting.MatchOperator;
import dev.wfmon.grafana.alerting.NoDataState;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.json.JsonArray;
import java.util.LinkedHashMap;
import java.util.Map;

/** Alerting, as the provisioning API and as provisioning files speak of it. */
final class AlertingSchema {

    private static final int LONGEST_TITLE = 190;
    private static final int SCHEDULER_SECONDS = 10;

    private AlertingSchema() {}

    static Map<String, Schema> apiGroup() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put(
                "root",
                object().with("title", title())
                        .with("folderUid", uid())
                        .required(
                                "interval", integer().atLeast(SCHEDULER_SECONDS).multipleOf(SCHEDULER_SECONDS))
                        .required("rules", list(ref("rule"))));
        Schema record = record().with("target_datasource_uid", string());
        Schema rule = rule(bool(), record)
                .with("keep_firing_for", duration())
                .with("missingSeriesEvalsToResolve", integer().atLeast(1).orNull())
                .with("folderUID", string())
                .with("ruleGroup", string())
                .with("orgID", integer());
        definitions.put("rule", rule);
        definitions.putAll(QuerySchema.definitions());
        definitions.put("notificationSettings", notificationSettings());
        return definitions;
    }

    static Map<String, Schema> file() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("root", root());
        definitions.put("group", group());
        Schema record = record().with("targetDatasourceUid", string());
        Schema rule = rule(orVariable(bool()), record)
                .with("keepFiringFor", duration())
                .with("missing_series_evals_to_resolve", orVariable(integer().atLeast(1)))
                .with("dashboardUid", string())
                .with("panelId", orVariable(integer()));
        definitions.put("rule", rule);
        definitions.putAll(QuerySchema.definitions());
        definitions.put("notificationSettings", notificationSettings());
        definitions.put("contactPoint", contactPoint());
        definitions.put("policy", policy());
        definitions.put("muteTiming", muteTiming());
        definitions.put(
                "template", item().required("name", string().shortest(1)).required("template", string().shortest(1)));
        return definitions;
    }

    private static Schema root() {
        Schema byUid = list(item().required("uid", string().shortest(1)));
        Schema byName = list(item().required("name", string().shortest(1)));
        return object().required("apiVersion", integer())
                .with("groups", list(ref("group")))
                .with("contactPoints", list(ref("contactPoint")))
                .with("policies", list(ref("policy")))
                .with("muteTimes", list(ref("muteTiming")))
                .with("templates", list(ref("template")))
                .with("deleteRules", byUid)
                .with("deleteContactPoints", byUid)
                .with("deleteMuteTimes", byName)
                .with("deleteTemplates", byName)
                .with("resetPolicies", list(orVariable(integer())));
    }

    private static Schema item() {
        return object().with("orgId", orVariable(integer().atLeast(0)));
    }

    private static Schema group() {
        return item().required("name", title())
                .required("folder", string().shortest(1))
                .required("interval", duration().shortest(1))
                .required("rules", list(ref("rule")));
    }

    private static Schema title() {
        return string().shortest(1).longest(LONGEST_TITLE);
    }

    private static Schema uid() {
        return string().matching("^[a-zA-Z0-9_-]{1,40}$");
    }

    /** Files may leave a value to a variable of the server's environment. */
    private static Schema orVariable(Schema schema) {
        return anyOf(schema, string().matching("\\$"));
    }

    static Schema duration() {
        return string().matching("^(?:0|\\$.*|" + PrometheusDuration.NOTATION + ")$");
    }

    private static Schema record() {
        return object().required("metric", string().shortest(1)).required("from", string().shortest(1));
    }

    private static Schema rule(Schema flag, Schema record) {
        return object().required("title", title())
                .required("data", list(ref("query")))
                .with("uid", uid())
                .with("condition", string())
                .with("noDataState", emptyOr(NoDataState.values()))
                .with("execErrState", emptyOr(ErrorState.values()))
                .with("for", duration())
                .with("isPaused", flag)
                .with("labels", map(string()).orNull())
                .with("annotations", map(string()).orNull())
                .with("notification_settings", ref("notificationSettings").orNull())
                .with("record", record.orNull());
    }

    /** Recording rules come back without states. */
    private static Schema emptyOr(Keyword... words) {
        return anyOf(words(words), words(""));
    }

    private static Schema grouping(Schema object) {
        return object.with("group_by", list(string()).orNull())
                .with("group_wait", duration())
                .with("group_interval", duration())
                .with("repeat_interval", duration())
                .with("mute_time_intervals", list(string()).orNull())
                .with("active_time_intervals", list(string()).orNull());
    }

    private static Schema notificationSettings() {
        return grouping(object().required("receiver", string().shortest(1)));
    }

    private static Schema contactPoint() {
        Schema integration = object().required("uid", uid())
                .required("type", string().shortest(1))
                .required("settings", object())
                .with("disableResolveMessage", orVariable(bool()));
        return item().required("name", string().shortest(1)).required("receivers", list(integration));
    }

    private static Schema policy() {
        return grouping(item().with("receiver", string()))
                .with("continue", bool())
                .with("object_matchers", list(matcher()))
                .with("routes", list(ref("policy")));
    }

    private static Schema matcher() {
        JsonArray parts =
                JsonArray.of(string().json(), words(MatchOperator.values()).json(), string().json());
        return new Schema(list(string())
                .items(parts.size(), parts.size())
                .json()
                .without("items")
                .with("prefixItems", parts));
    }

    private static Schema muteTiming() {
        Schema clock = string().matching("^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$");
        Schema times = object().required("start_time", clock).required("end_time", clock);
        Schema interval = object().with("times", list(times))
                .with("weekdays", list(string()))
                .with("days_of_month", list(string()))
                .with("months", list(string()))
                .with("years", list(string()))
                .with("location", string());
        return item().required("name", string().shortest(1)).with("time_intervals", list(interval));
    }
}

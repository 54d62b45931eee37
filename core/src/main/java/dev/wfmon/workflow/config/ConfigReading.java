package dev.wfmon.workflow.config;

import dev.wfmon.config.SettingCheck;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.workflow.AgentRole;
import dev.wfmon.workflow.AlertEngine;
import dev.wfmon.workflow.NameMapping;
import dev.wfmon.workflow.WorkflowAgent;
import dev.wfmon.workflow.WorkflowConfig;
import dev.wfmon.workflow.WorkflowConfig.DataSource;
import dev.wfmon.workflow.WorkflowConfig.Folder;
import dev.wfmon.workflow.WorkflowConfig.Links;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes the configuration of one environment from its JSON. */
final class ConfigReading {

    /** What the pack itself says of each alert, and what tells severities and routes apart. */
    private static final Set<String> OWN_LABELS = Set.of("alertname", "severity", "component");

    private final SettingCheck check;
    private final JsonObject section;
    private final WorkflowConfig config;

    private ConfigReading(JsonDocument document, JsonObject section) {
        this.check = new SettingCheck(document);
        this.section = section;
        check.check(section, WorkflowSettings.choices());
        this.config = read();
    }

    static ConfigReading of(JsonDocument document, JsonObject section) {
        return new ConfigReading(document, section);
    }

    WorkflowConfig config() {
        return config;
    }

    List<ReadProblem> problems() {
        return check.problems();
    }

    private WorkflowConfig read() {
        WorkflowConfig delivered = WorkflowConfig.DEFAULT;
        Optional<DataSource> dataSource = section.object("datasource").flatMap(ConfigReading::dataSource);
        JsonObject alerts = section.object("alerts").orElse(JsonObject.empty());
        return new WorkflowConfig(
                section.string("type").orElse(delivered.type()),
                section.string("job").orElse(delivered.job()),
                agents().orElse(delivered.agents()),
                dataSource,
                folder(section.object("folder").orElse(JsonObject.empty()), delivered.folder()),
                links(section.object("links").orElse(JsonObject.empty()), delivered.links()),
                engine(alerts, dataSource.isPresent()),
                labels(alerts),
                new ThresholdReading(check)
                        .thresholds(section.object("thresholds").orElse(JsonObject.empty())),
                names(section.object("names").orElse(JsonObject.empty())));
    }

    private static Optional<DataSource> dataSource(JsonObject json) {
        return json.string("uid")
                .map(uid -> new DataSource(
                        uid,
                        json.string("name").orElse(uid),
                        json.string("type").orElse("prometheus")));
    }

    private static Folder folder(JsonObject json, Folder delivered) {
        return new Folder(
                json.string("uid").orElse(delivered.uid()), json.string("title").orElse(delivered.title()));
    }

    private static Links links(JsonObject json, Links delivered) {
        return new Links(
                json.string("runbooks").map(ConfigReading::closed).orElse(delivered.runbooks()),
                json.string("grafana").map(ConfigReading::closed).orElse(delivered.grafana()));
    }

    private static String closed(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    private AlertEngine engine(JsonObject alerts, boolean hasDataSource) {
        AlertEngine engine = alerts.string("engine").flatMap(AlertEngine::of).orElse(WorkflowConfig.DEFAULT.engine());
        if (engine == AlertEngine.PROMETHEUS || hasDataSource) {
            return engine;
        }
        if (!section.has("datasource")) {
            alerts.find("engine")
                    .ifPresent(word -> check.report(
                            word, "alerts of Grafana ask a datasource, and none is said; add datasource: {uid: …}"));
        }
        return AlertEngine.PROMETHEUS;
    }

    private Map<String, String> labels(JsonObject alerts) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonObject.Member member :
                alerts.object("labels").map(JsonObject::members).orElse(List.of())) {
            if (OWN_LABELS.contains(member.name())) {
                check.report(
                        member.offset(),
                        "each alert has a label " + member.name() + " of its own; choose another name");
            } else if (!member.name().matches("[A-Za-z_][A-Za-z0-9_]*")) {
                check.report(
                        member.offset(),
                        "\"" + member.name() + "\" is no name of a label; it has letters, digits and underscores, and"
                                + " no digit first");
            } else {
                member.value().asString().ifPresent(value -> labels.put(member.name(), value));
            }
        }
        return labels;
    }

    private Optional<List<WorkflowAgent>> agents() {
        if (section.array("agents").isEmpty()) {
            return Optional.empty();
        }
        List<WorkflowAgent> agents = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> apps = new HashSet<>();
        section.objects("agents").forEach(json -> {
            distinct(json, "name", names, String::toLowerCase);
            distinct(json, "github-app", apps, Function.identity());
            agent(json).ifPresent(agents::add);
        });
        if (section.array("agents").orElseThrow().items().isEmpty()) {
            check.report(section.array("agents").get(), "a platform has agents; name them, or leave agents out");
        }
        return agents.isEmpty() ? Optional.empty() : Optional.of(agents);
    }

    private void distinct(JsonObject json, String key, Set<String> seen, Function<String, String> form) {
        Optional<String> text = json.string(key);
        if (text.isPresent() && !seen.add(form.apply(text.get()))) {
            check.report(
                    json.find(key).orElseThrow(),
                    "another agent has the " + key + " \"" + text.get() + "\" already; give each its own");
        }
    }

    private Optional<WorkflowAgent> agent(JsonObject json) {
        Optional<String> name = json.string("name").filter(text -> text.matches("[A-Za-z0-9]+"));
        Optional<String> app = json.string("github-app");
        if (name.isEmpty() || app.isEmpty()) {
            return Optional.empty();
        }
        if (!WorkflowAgent.isNamedBy(name.get(), app.get())) {
            check.report(
                    json.find("github-app").orElseThrow(),
                    "\"" + app.get() + "\" does not end with the agent's name \"" + name.get()
                            + "\", by which dashboards find its pods; name the agent as its app ends");
            return Optional.empty();
        }
        return json.string("role").flatMap(AgentRole::of).map(role -> new WorkflowAgent(name.get(), role, app.get()));
    }

    private NameMapping names(JsonObject json) {
        return new NameMapping(
                mapping(json.object("metrics"), WorkflowSettings.METRICS),
                mapping(json.object("labels"), WorkflowSettings.LABELS));
    }

    private Map<String, String> mapping(Optional<JsonObject> json, Set<String> known) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> theirs = new HashSet<>();
        for (JsonObject.Member member : json.map(JsonObject::members).orElse(List.of())) {
            Json value = member.value();
            value.asString().filter(text -> known.contains(member.name())).ifPresent(text -> {
                if (!theirs.add(text)) {
                    check.report(value, "\"" + text + "\" stands for two names; each needs one of its own");
                }
                names.put(member.name(), text);
            });
        }
        return names;
    }
}

package dev.wfmon.workflow.config;

import static dev.wfmon.config.Setting.amount;
import static dev.wfmon.config.Setting.count;
import static dev.wfmon.config.Setting.section;
import static dev.wfmon.config.Setting.text;
import static dev.wfmon.config.Setting.time;
import static dev.wfmon.config.Setting.word;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.EngineMetrics;
import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.config.Setting;
import dev.wfmon.workflow.AgentRole;
import dev.wfmon.workflow.AlertEngine;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the section {@code workflow} of a configuration file may hold.
 *
 * <pre>{@code
 * Setting.Section file = Setting.section("wfmon", "").with("workflow", WorkflowSettings.SECTION);
 * }</pre>
 */
public final class WorkflowSettings {

    private static final String UID = "[A-Za-z0-9_-]{1,40}";
    private static final String UID_IN_WORDS = "1 to 40 letters, digits, hyphens and underscores";
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String NAME_IN_WORDS = "letters, digits and underscores, and no digit first";

    /** The metrics that a platform may call something else; not those of the alert engine. */
    static final Set<String> METRICS = metrics().map(Metric::name).collect(Collectors.toCollection(TreeSet::new));

    /** The labels that a platform may call something else. */
    static final Set<String> LABELS = metrics()
            .flatMap(metric -> metric.labels().stream().flatMap(List::stream))
            .map(Label::name)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Setting.Section CHOICES = section(
                    "workflow", "The monitoring of the workflow platform, as wfmon brings it when no files are named.")
            .with("type", text("The label workflow_type of the workflows to watch; default play-orchestration."))
            .with("job", text("The job that scrapes the platform; default workflow-platform."))
            .with("agents", new Setting.ListOf("The agents, all of them; default Rex, Blaze, Cleo and Tess.", agent()))
            .with("datasource", dataSource())
            .with("folder", folder())
            .with("links", links())
            .with("alerts", alerts())
            .with("thresholds", thresholds())
            .with("names", names());

    /** The section; each of its environments may say anything that it says, to have it otherwise there. */
    public static final Setting.Section SECTION = CHOICES.with(
            "environments",
            new Setting.MapOf(
                    "What is different where; chosen by --environment or by a context.",
                    "environment",
                    Set.of(),
                    CHOICES.overlay()));

    private WorkflowSettings() {}

    /** What can be said of each environment, with what has to be there. */
    static Setting.Section choices() {
        return CHOICES;
    }

    private static Stream<Metric> metrics() {
        return Catalogue.PLATFORM.metrics().stream()
                .filter(metric -> !metric.emitter().equals(EngineMetrics.UP.emitter()));
    }

    private static Setting agent() {
        return section("an agent", "")
                .required(
                        "name",
                        text("What people call it, and, in lower case, what its pods are named after.")
                                .matching("[A-Za-z0-9]+", "letters and digits"))
                .required("role", word("What it is there for.", "role of an agent", AgentRole.KEYWORDS))
                .required("github-app", text("The label github_app of its metrics; it ends with the name."));
    }

    private static Setting dataSource() {
        return section("a datasource", "The Prometheus or VictoriaMetrics that Grafana asks; default Grafana's own.")
                .required("uid", text("By which Grafana knows it.").matching(UID, UID_IN_WORDS))
                .with("name", text("What Grafana shows; default the uid."))
                .with(
                        "type",
                        word(
                                "The plugin; default prometheus.",
                                "type of datasource",
                                List.of("prometheus", "victoriametrics-metrics-datasource")));
    }

    private static Setting folder() {
        return section("a folder", "What holds the dashboards, and the alerts of Grafana.")
                .with(
                        "uid",
                        text("By which Grafana knows it; default workflows.").matching(UID, UID_IN_WORDS))
                .with("title", text("What people see; default Workflows."));
    }

    private static Setting links() {
        return section("links", "Where alerts send people to.")
                .with("runbooks", address("The folder of the runbooks, such as https://docs.example/runbooks/."))
                .with("grafana", address("Grafana itself, such as https://grafana.example/."));
    }

    private static Setting address(String about) {
        return text(about).matching("https?://[^\\s]+", "an address that starts with http:// or https://");
    }

    private static Setting alerts() {
        Setting label = text("The value; it may hold a template.");
        return section("alerts", "What evaluates the alerts, and what they carry.")
                .with("engine", word("What evaluates them; default prometheus.", "alert engine", AlertEngine.KEYWORDS))
                .with("labels", new Setting.MapOf("Further labels of each alert.", "label", Set.of(), label));
    }

    private static Setting names() {
        Setting metric = text("The platform's name.").matching("[A-Za-z_:][A-Za-z0-9_:]*", NAME_IN_WORDS);
        Setting label = text("The platform's name.").matching(NAME, NAME_IN_WORDS);
        return section("names", "What the platform calls the metrics and labels of wfmon's catalogue.")
                .with("metrics", new Setting.MapOf("By wfmon's names.", "metric in the catalogue", METRICS, metric))
                .with("labels", new Setting.MapOf("By wfmon's names.", "label in the catalogue", LABELS, label));
    }

    private static Setting thresholds() {
        Setting.Section workflows = section("workflows", "Limits of workflows.")
                .with("stuck", times("How long a workflow runs."))
                .with("suspended", times("How long it waits for one thing."))
                .with("failures", failures("Workflows that failed, of those that ended."))
                .with("progression-failures", failures("Steps to the next task that failed."));
        Setting.Section agents = section("agents", "Limits of agents.")
                .with("slowdown", limits("How many times as long their runs take as the day before.", above(1)))
                .with("minimum-runs", count("So many runs have to be there for a mean."))
                .with("memory", limits("The share of its limit that a container uses.", share()))
                .with("throttling", limits("The share of time in which its CPU limit holds it back.", share()))
                .with("out-of-memory", limits("Runs that were killed in an hour.", amount("")));
        Setting.Section events = section("events", "Limits of events and of what they set off.")
                .with("webhook-duration", times("What 95 of 100 webhooks take."))
                .with("minimum-webhooks", count("So many webhooks have to be there for a percentile."))
                .with("unprocessed", failures("Webhooks that were not dealt with."))
                .with("uncorrelated", failures("Events that did not find their workflow."))
                .with("resume-failures", failures("Tries to resume a workflow that failed."))
                .with("breaker-open", waits());
        Setting.Section platform = section("platform", "Limits of the platform as a whole.")
                .with("down", time("How long instances do not answer."))
                .with("no-data", time("How long an environment sends nothing at all."));
        return section("thresholds", "From when on alerts fire; what is not said is as delivered.")
                .with("workflows", workflows)
                .with("agents", agents)
                .with("events", events)
                .with("platform", platform);
    }

    private static Setting above(double least) {
        return new Setting.Amount("", least, OptionalDouble.empty());
    }

    private static Setting.Amount share() {
        return amount("From 0 to 1.").upTo(1);
    }

    private static Setting.Section limits(String about, Setting value) {
        return section("a threshold", about)
                .with("warning", value)
                .with("critical", value)
                .with("for", time("How long the limit has to be exceeded."));
    }

    private static Setting times(String about) {
        return limits(about, time(""));
    }

    private static Setting failures(String about) {
        return limits(about, share()).with("minimum", count("So many failures have to be there."));
    }

    private static Setting waits() {
        return section("a threshold", "How long a circuit breaker is open.")
                .with("warning", time(""))
                .with("critical", time(""));
    }
}

package dev.wfmon.demo;

import static dev.wfmon.catalogue.AgentMetrics.FAILURES;
import static dev.wfmon.catalogue.AgentMetrics.RUNS;
import static dev.wfmon.promql.dsl.Grouping.by;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.catalogue.Emitter;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.grafana.dashboard.Dashboard;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.grafana.dashboard.Variable;
import dev.wfmon.json.JsonObject;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;
import java.time.Duration;
import java.util.List;

/** What the demo adds to the monitoring of the platform: a metric, a dashboard and an alert of its own. */
final class DemoMonitoring {

    static final Metric BATCHES = new Emitter("demo")
            .counter("demo_batches_total", "Batches of events that were taken.")
            .build();

    private DemoMonitoring() {}

    static JsonObject dashboard() {
        return Dashboard.titled("Demo")
                .uid("demo")
                .variable(Variable.datasource("datasource", "prometheus"))
                .section(
                        "Events",
                        Panel.timeSeries("Batches")
                                .query(Query.range(BATCHES.counter()
                                                .rate(Window.RATE_INTERVAL)
                                                .sum()
                                                .perMinute()
                                                .print())
                                        .legend("Batches"))
                                .unit(Unit.COUNTS_PER_MINUTE),
                        Panel.timeSeries("Failing Agents")
                                .query(Query.range(failing().print()).legend("{{github_app}}"))
                                .unit(Unit.PERCENT_UNIT))
                .build();
    }

    static RuleGroup alerts() {
        return RuleGroup.of(
                "demo",
                List.of(Rule.alert("AgentFails", failing().greaterThan(0.5).print())
                        .pending(Duration.ofMinutes(10))
                        .label("severity", "warning")
                        .annotation("summary", "{{ $labels.github_app }} fails")
                        .annotation("description", "Failed runs: {{ $value | humanizePercentage }} in an hour.")));
    }

    /** The part of the runs that fail, from 0 to 1. */
    private static Vector failing() {
        Duration hour = Duration.ofHours(1);
        return FAILURES.counter()
                .increase(hour)
                .sum(by("github_app"))
                .dividedBy(RUNS.counter().increase(hour).sum(by("github_app")).greaterThan(0));
    }
}

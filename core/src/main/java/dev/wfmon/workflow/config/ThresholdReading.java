package dev.wfmon.workflow.config;

import dev.wfmon.config.SettingCheck;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.workflow.WorkflowThresholds;
import dev.wfmon.workflow.WorkflowThresholds.Agents;
import dev.wfmon.workflow.WorkflowThresholds.Events;
import dev.wfmon.workflow.WorkflowThresholds.Failures;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import dev.wfmon.workflow.WorkflowThresholds.Platform;
import dev.wfmon.workflow.WorkflowThresholds.Times;
import dev.wfmon.workflow.WorkflowThresholds.Waits;
import dev.wfmon.workflow.WorkflowThresholds.Workflows;
import java.time.Duration;
import java.util.Optional;

/** Makes thresholds from what a configuration says, and of what it does not say, from those of the pack. */
record ThresholdReading(SettingCheck check) {

    private static final WorkflowThresholds DELIVERED = WorkflowThresholds.DEFAULT;

    WorkflowThresholds thresholds(JsonObject json) {
        return new WorkflowThresholds(
                workflows(part(json, "workflows"), DELIVERED.workflows()),
                agents(part(json, "agents"), DELIVERED.agents()),
                events(part(json, "events"), DELIVERED.events()),
                platform(part(json, "platform"), DELIVERED.platform()));
    }

    private Workflows workflows(JsonObject json, Workflows delivered) {
        return new Workflows(
                times(part(json, "stuck"), delivered.stuck()),
                times(part(json, "suspended"), delivered.suspended()),
                failures(part(json, "failures"), delivered.failures()),
                failures(part(json, "progression-failures"), delivered.progressionFailures()));
    }

    private Agents agents(JsonObject json, Agents delivered) {
        return new Agents(
                limits(part(json, "slowdown"), delivered.slowdown(), 1, Double.MAX_VALUE),
                whole(json, "minimum-runs", delivered.minimumRuns()),
                limits(part(json, "memory"), delivered.memory(), 0, 1),
                limits(part(json, "throttling"), delivered.throttling(), 0, 1),
                limits(part(json, "out-of-memory"), delivered.outOfMemory(), 0, Double.MAX_VALUE));
    }

    private Events events(JsonObject json, Events delivered) {
        return new Events(
                times(part(json, "webhook-duration"), delivered.webhookDuration()),
                whole(json, "minimum-webhooks", delivered.minimumWebhooks()),
                failures(part(json, "unprocessed"), delivered.unprocessed()),
                failures(part(json, "uncorrelated"), delivered.uncorrelated()),
                failures(part(json, "resume-failures"), delivered.resumeFailures()),
                waits(part(json, "breaker-open"), delivered.breakerOpen()));
    }

    private static Platform platform(JsonObject json, Platform delivered) {
        return new Platform(time(json, "down", delivered.down()), time(json, "no-data", delivered.noData()));
    }

    private Failures failures(JsonObject json, Failures delivered) {
        return new Failures(limits(json, delivered.share(), 0, 1), whole(json, "minimum", delivered.minimum()));
    }

    private Limits limits(JsonObject json, Limits delivered, double above, double most) {
        double warning = number(json, "warning", delivered.warning(), above, most);
        double critical = number(json, "critical", delivered.critical(), above, most);
        Duration pending = time(json, "for", delivered.pending());
        boolean isRight = inOrder(
                json,
                critical > warning,
                Json.of(warning).toString(),
                Json.of(critical).toString());
        return isRight
                ? new Limits(warning, critical, pending)
                : new Limits(delivered.warning(), delivered.critical(), pending);
    }

    private Times times(JsonObject json, Times delivered) {
        Duration pending = time(json, "for", delivered.pending());
        Waits waits = waits(json, new Waits(delivered.warning(), delivered.critical()));
        if (!waits.warning().isZero()) {
            return new Times(waits.warning(), waits.critical(), pending);
        }
        check.report(json.find("warning").orElse(json), "a limit is above 0; alerts would fire at once");
        return delivered;
    }

    private Waits waits(JsonObject json, Waits delivered) {
        Duration warning = time(json, "warning", delivered.warning());
        Duration critical = time(json, "critical", delivered.critical());
        boolean isRight = inOrder(
                json,
                critical.compareTo(warning) > 0,
                PrometheusDuration.format(warning),
                PrometheusDuration.format(critical));
        return isRight ? new Waits(warning, critical) : delivered;
    }

    /** Reported at the value that the user said, the critical one if both. */
    private boolean inOrder(JsonObject json, boolean isInOrder, String warning, String critical) {
        if (!isInOrder) {
            Json place = json.find("critical").or(() -> json.find("warning")).orElse(json);
            check.report(
                    place,
                    "critical is " + critical + ", which is not above the warning, " + warning
                            + "; raise critical or lower warning");
        }
        return isInOrder;
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.object(name).orElse(JsonObject.empty());
    }

    /** The number, where it is one that the declaration takes; else that of the pack. */
    private static double number(JsonObject json, String name, double delivered, double above, double most) {
        return json.find(name)
                .flatMap(value -> value instanceof JsonNumber number
                        ? Optional.of(number.value().doubleValue())
                        : Optional.empty())
                .filter(value -> value > above && value <= most)
                .orElse(delivered);
    }

    private static int whole(JsonObject json, String name, int delivered) {
        return json.integer(name)
                .filter(value -> value >= 1 && value <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(delivered);
    }

    private static Duration time(JsonObject json, String name, Duration delivered) {
        return json.string(name).flatMap(PrometheusDuration::parse).orElse(delivered);
    }
}

package dev.wfmon.truth;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Writes when alerts must fire as JSON, for tests of other rules and other engines.
 *
 * <pre>{@code
 * AlertTimeline timeline = AlertTimeline.of(history, dev.wfmon.workflow.WorkflowThresholds.DEFAULT);
 * String text = JsonWriter.pretty(AlertsJson.of(timeline));
 * }</pre>
 *
 * <p>Version 1 is one object with {@code version}, {@code environment}, {@code from} and {@code to}, and the lists
 * {@code expected}, {@code certain} and {@code possible}, as {@link Certainty} tells them apart: a right engine fires at
 * least when the certain ones do, and never when no possible one does. An item has {@code alert}, {@code severity},
 * {@code labels}, {@code from}, and {@code to}, at which it does not fire any more. Times are in ISO 8601.
 */
public final class AlertsJson {

    private static final int VERSION = 1;

    private AlertsJson() {}

    /** The timeline as JSON. */
    public static JsonObject of(AlertTimeline timeline) {
        JsonObject.Builder json = JsonObject.builder()
                .put("version", VERSION)
                .put("environment", timeline.environment())
                .put("from", timeline.period().from().toString())
                .put("to", timeline.period().to().toString());
        for (Certainty certainty : List.of(Certainty.EXPECTED, Certainty.CERTAIN, Certainty.POSSIBLE)) {
            json.put(
                    certainty.name().toLowerCase(Locale.ROOT),
                    timeline.firings(certainty).stream().map(AlertsJson::firing).toList());
        }
        return json.build();
    }

    private static Json firing(Firing firing) {
        JsonObject.Builder labels = JsonObject.builder();
        new TreeMap<>(firing.labels()).forEach(labels::put);
        return JsonObject.builder()
                .put("alert", firing.alert())
                .put("severity", firing.severity())
                .put("labels", labels.build())
                .put("from", firing.period().from().toString())
                .put("to", firing.period().to().toString())
                .build();
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times that have a name, by which policies and rules are silent during them, or outside of them.
 *
 * <pre>{@code
 * MuteTiming.named("Out of hours")
 *         .during(TimeInterval.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
 *         .during(TimeInterval.between(LocalTime.of(18, 0), LocalTime.MIDNIGHT).in(ZoneId.of("Europe/Berlin")));
 * }</pre>
 *
 * @param json the timing in the words of Grafana's API, with {@code orgId} from files beside them
 */
public record MuteTiming(JsonObject json) implements AlertingResource {

    public static MuteTiming named(String name) {
        return new MuteTiming(JsonObject.builder()
                .put("name", name)
                .put("time_intervals", JsonArray.of())
                .build());
    }

    /** A timing as {@code GET /api/v1/provisioning/mute-timings/{name}} answers it. */
    public static MuteTiming fromApi(JsonObject json) {
        return new MuteTiming(json);
    }

    /** An item of the list {@code muteTimes} of a provisioning file or an export. */
    public static MuteTiming fromFile(JsonObject item) {
        return new MuteTiming(item);
    }

    /** The body of a {@code POST} or {@code PUT}. */
    public JsonObject toApi() {
        return json.without("orgId");
    }

    @Override
    public JsonObject toFile() {
        return FileForm.inOrganisation(json.without("provenance").without("version"));
    }

    /** Adds an interval; the timing lasts while any of them does. */
    public MuteTiming during(TimeInterval interval) {
        List<Json> items = new ArrayList<>(
                json.array("time_intervals").map(JsonArray::items).orElse(List.of()));
        items.add(interval.json());
        return new MuteTiming(json.with("time_intervals", JsonArray.of(items)));
    }

    public Optional<String> name() {
        return json.string("name");
    }

    public List<TimeInterval> intervals() {
        return json.objects("time_intervals").map(TimeInterval::new).toList();
    }

    @Override
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, TimeInspection::muteTiming);
    }
}

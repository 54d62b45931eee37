package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import java.util.List;

/**
 * A choice of durations.
 *
 * <pre>{@code
 * Variable.interval("window", "5m", "1h", "1d").auto(30, "10s");
 * }</pre>
 */
public final class IntervalVariable extends Variable<IntervalVariable> {

    IntervalVariable(String name, List<String> durations) {
        super("interval", name);
        Check.that(!durations.isEmpty(), "The variable \"" + name + "\" needs at least one duration");
        Json first = Json.of(durations.getFirst());
        set("query", Json.of(String.join(",", durations)));
        set("current", chosen(first, first));
        set("refresh", Json.of(VariableRefresh.ON_TIME_RANGE.code()));
        set("auto", Json.of(false));
    }

    /** Adds a duration that splits the time range into so many steps, none shorter than the given one. */
    public IntervalVariable auto(int steps, String shortest) {
        set("auto", Json.of(true));
        set("auto_count", Json.of(steps));
        return set("auto_min", Json.of(shortest));
    }
}

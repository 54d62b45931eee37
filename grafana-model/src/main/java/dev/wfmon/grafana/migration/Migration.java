package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a classic dashboard of any age to the schema of today, as Grafana does when it loads one.
 *
 * <pre>{@code
 * Migrated migrated = Migration.toCurrent(dashboard);
 * migrated.notes().forEach(System.out::println); // schema 16: rows became panels on a grid of 24 columns
 * migrated.losses().forEach(System.err::println); // what the new form cannot hold
 * }</pre>
 *
 * <p>The schema steps are those of Grafana 12 (2 to 42; version 42 is the last). On the way to the current version,
 * panels whose plugin is gone get the one that Grafana puts in its place, with the options that Grafana's front end
 * would give it. What nobody knows stays, keys that are not touched keep their order, and no input makes an
 * exception. A dashboard that needs nothing comes back as the same instance.
 */
public final class Migration {

    /** The schema version that Grafana 10.4 to 12 write or read; Grafana says that it is the last one. */
    public static final int CURRENT = 42;

    private Migration() {}

    /** The dashboard in the current schema; names of data sources become uids, since nobody says what they are. */
    public static Migrated toCurrent(JsonObject dashboard) {
        return toCurrent(dashboard, DataSources.none());
    }

    /** The dashboard in the current schema, with its data sources named in the form of today. */
    public static Migrated toCurrent(JsonObject dashboard, DataSources dataSources) {
        return to(CURRENT, dashboard, dataSources);
    }

    /**
     * The dashboard in the given schema; a newer one stays as it is. Plugins are replaced only on the way to the
     * current version.
     *
     * @param version from 0 to {@link #CURRENT}
     * @throws IllegalArgumentException when there is no such version
     */
    public static Migrated to(int version, JsonObject dashboard, DataSources dataSources) {
        if (version < 0 || version > CURRENT) {
            throw new IllegalArgumentException(
                    "There is no schema version %d, they go from 0 to %d".formatted(version, CURRENT));
        }
        if (!isClassic(dashboard)) {
            var note = new Note(Note.Kind.LOST, "dashboard", "only the classic form has schema versions", List.of());
            return new Migrated(dashboard, List.of(note));
        }
        int from = versionOf(dashboard);
        JsonObject migrated = dashboard;
        List<Note> all = new ArrayList<>();
        for (Step step : Steps.between(from, version, dataSources)) {
            Notes notes = new Notes(step.name());
            migrated = step.apply(migrated, notes);
            all.addAll(notes.list());
        }
        return new Migrated(from < version ? migrated.with("schemaVersion", Json.of(version)) : migrated, all);
    }

    private static boolean isClassic(JsonObject dashboard) {
        boolean isWrapped = dashboard.has("spec") && dashboard.has("apiVersion");
        return !isWrapped && !(dashboard.has("elements") && dashboard.has("layout"));
    }

    /** The version as Grafana reads it: a number or its text, and 0 for anything else. */
    private static int versionOf(JsonObject dashboard) {
        @Nullable Json version = dashboard.get("schemaVersion");
        return version instanceof JsonNumber || version instanceof JsonString
                ? (int) Loose.number(version).orElse(0)
                : 0;
    }
}

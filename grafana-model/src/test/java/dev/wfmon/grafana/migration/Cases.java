package dev.wfmon.grafana.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.grafana.dashboard.DataSource;
import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.util.List;

/** What the tables of cases share. */
final class Cases {

    static final DataSources KNOWN = DataSources.none()
            .withDefault("Metrics", DataSource.prometheus("metrics-1"))
            .with("Logs", DataSource.loki("logs-1"));

    private Cases() {}

    /** A dashboard, a panel or another object, in YAML for its brevity. */
    static JsonObject read(String yaml) {
        ReadResult result = Documents.read(new SourceText("case.yaml", yaml));
        assertThat(result.problems()).as(yaml).isEmpty();
        return result.documents().getFirst().root().asObject().orElseThrow();
    }

    /** One step: what stands there before, and what after it. */
    static void step(int version, String before, String after) {
        JsonObject old = versioned(version - 1, before);
        JsonObject expected = versioned(version, after);
        JsonObject migrated = Migration.to(version, old, KNOWN).dashboard();
        // As texts, so that the order of keys counts.
        assertThat(JsonWriter.pretty(migrated)).isEqualTo(JsonWriter.pretty(expected));
    }

    private static JsonObject versioned(int version, String yaml) {
        return JsonObject.builder()
                .put("schemaVersion", version)
                .putAll(read(yaml))
                .build();
    }

    /** A panel of a dashboard that needs nothing but other plugins. */
    static Migrated panel(String yaml) {
        JsonObject dashboard = JsonObject.builder()
                .put("panels", List.of(read(yaml)))
                .put("schemaVersion", Migration.CURRENT)
                .build();
        return Migration.toCurrent(dashboard, KNOWN);
    }

    static JsonObject only(Migrated migrated) {
        return migrated.dashboard().objects("panels").findFirst().orElseThrow();
    }
}

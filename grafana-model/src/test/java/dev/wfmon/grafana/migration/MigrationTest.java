package dev.wfmon.grafana.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void whatIsCurrentComesBackAsItIs() {
        JsonObject dashboard = Cases.read("""
                {schemaVersion: 42, panels: [{id: 1, type: timeseries, targets: [{refId: A}], links: null}]}
                """);
        Migrated migrated = Migration.toCurrent(dashboard);
        assertThat(migrated.dashboard()).isSameAs(dashboard);
        assertThat(migrated.notes()).isEmpty();
    }

    @Test
    void allStepsTellWhatTheyDid() {
        JsonObject old = Cases.read("""
                title: Load
                sharedCrosshair: true
                rows:
                  - title: Nodes
                    showTitle: true
                    panels: [{title: CPU, type: graph, lines: true, span: 12, datasource: Gone, targets: [{expr: load}]}]
                """);
        Migrated migrated = Migration.toCurrent(old);
        assertThat(migrated.notes())
                .map(Note::toString)
                .containsExactly(
                        "identifiers: a panel got an id of its own (panel \"CPU\")",
                        "identifiers: a query got a refId (panel \"CPU\")",
                        "schema 14: sharedCrosshair became graphTooltip",
                        "schema 16: rows became panels on a grid of 24 columns",
                        "schema 33: a data source is named by its uid (panel \"CPU\")",
                        "schema 33, lost: the data source \"Gone\" is not known, its name became its uid (panel \"CPU\")",
                        "panel plugins: graph became timeseries (panel \"CPU\")");
        assertThat(migrated.dashboard().get("schemaVersion")).isEqualTo(Json.of(42));
        assertThat(migrated.dashboard()
                        .objects("panels")
                        .map(panel -> panel.string("type").orElseThrow()))
                .containsExactly("row", "timeseries");
    }

    @Test
    void manyPlacesAreToldShortly() {
        String panel = "{type: text2, options: {}, id: %d}";
        JsonObject old = Cases.read("{schemaVersion: 25, panels: [%s, %s, %s, %s, %s]}"
                .formatted(
                        panel.formatted(1),
                        panel.formatted(2),
                        panel.formatted(3),
                        panel.formatted(4),
                        panel.formatted(5)));
        assertThat(Migration.to(26, old, DataSources.none()).notes())
                .hasToString("[schema 26: text2 became text (panel 1, panel 2, panel 3 and 2 more)]");
    }

    @Test
    void idsAndRefIdsAreUnique() {
        JsonObject old = Cases.read("""
                schemaVersion: 42
                panels:
                  - {id: 4, targets: [{}, {refId: A}, {refId: ''}]}
                  - {id: 4}
                  - {type: row, panels: [{id: x}, {id: 5}]}
                """);
        JsonObject expected = Cases.read("""
                schemaVersion: 42
                panels:
                  - {id: 4, targets: [{refId: B}, {refId: A}, {refId: C}]}
                  - {id: 6}
                  - {type: row, panels: [{id: 8}, {id: 5}], id: 7}
                """);
        assertThat(Migration.toCurrent(old).dashboard()).isEqualTo(expected);
    }

    @Test
    void itGoesNoFurtherThanAsked() {
        JsonObject old = Cases.read("{schemaVersion: '27', panels: [{id: 1, type: graph}]}");
        JsonObject migrated = Migration.to(28, old, DataSources.none()).dashboard();
        assertThat(migrated).isEqualTo(old.with("schemaVersion", Json.of(28)));
        assertThat(Migration.to(20, old, DataSources.none()).dashboard()).isSameAs(old);
        assertThatIllegalArgumentException().isThrownBy(() -> Migration.to(43, old, DataSources.none()));
    }

    @Test
    void onlyClassicDashboardsHaveVersions() {
        JsonObject v2 = Cases.read("{elements: {}, layout: {kind: GridLayout}}");
        assertThat(Migration.toCurrent(v2).dashboard()).isSameAs(v2);
        assertThat(Migration.toCurrent(v2).losses())
                .hasToString("[dashboard, lost: only the classic form has schema versions]");
    }
}

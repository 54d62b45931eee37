package dev.wfmon.grafana.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardFormsTest {

    private static final String BARE = "{\"uid\": \"a\", \"title\": \"A\", \"panels\": []}";

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("bare", BARE, List.of("a in -")),
                arguments("bare, of the second form", "{title: A, elements: {}, layout: {}}", List.of("- in -")),
                arguments("as the API answers", "{meta: {folderUid: f}, dashboard: " + BARE + "}", List.of("a in f")),
                arguments(
                        "as the API is asked",
                        "{folderUid: f, overwrite: true, dashboard: " + BARE + "}",
                        List.of("a in f")),
                arguments(
                        "Grafana's resource",
                        resource(
                                "dashboard.grafana.app/v2beta1",
                                "Dashboard",
                                "name: n, annotations: {grafana.app/folder: f}",
                                "elements: {}, layout: {}, title: A"),
                        List.of("n in f")),
                arguments(
                        "Grafana's resource with an empty folder",
                        resource(
                                "dashboard.grafana.app/v1beta1",
                                "Dashboard",
                                "name: n, annotations: {grafana.app/folder: ''}",
                                "panels: []"),
                        List.of("n in -")),
                arguments(
                        "Grizzly's resource",
                        resource("grizzly.grafana.com/v1alpha1", "Dashboard", "name: n, folder: f", "panels: []"),
                        List.of("n in f")),
                arguments("the operator's, as a text", operator("json: '" + BARE + "'"), List.of("a in -")),
                arguments(
                        "the operator's, with names of its own",
                        operator("uid: u, folderUID: f, json: '" + BARE + "'"),
                        List.of("u in f")),
                arguments("the operator's, packed", operator("gzipJson: " + packed(BARE)), List.of("a in -")),
                arguments("the operator's, elsewhere", operator("url: 'https://example.org/a.json'"), List.of()),
                arguments(
                        "a ConfigMap",
                        "{apiVersion: v1, kind: ConfigMap, data: {a.json: '" + BARE + "', b.json: '{}', c.txt: '" + BARE
                                + "', d.json: 'not {'}}",
                        List.of("a in -")),
                arguments(
                        "a list",
                        "{apiVersion: v1, kind: ConfigMapList, items: [{apiVersion: v1, kind: ConfigMap, data: {a.json: '"
                                + BARE + "'}}]}",
                        List.of("a in -")),
                arguments(
                        "a dashboard of Perses",
                        "{kind: Dashboard, metadata: {name: p}, spec: {panels: {}}}",
                        List.of()),
                arguments("values of a chart", "{dashboard: {enabled: true}}", List.of()),
                arguments("a text", "hello", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void recognises(String form, String text, List<String> expected) {
        FoundDashboards found = DashboardForms.in(Texts.document("a.yaml", text));
        assertThat(found.problems()).as(form).isEmpty();
        assertThat(found.dashboards())
                .as(form)
                .extracting(dashboard -> dashboard.uid().orElse("-") + " in "
                        + dashboard.folder().orElse("-"))
                .isEqualTo(expected);
    }

    /** Wherever a text is nested, its parts stand where the file has them. */
    @Test
    void placesWhatStandsInsideOfTexts() {
        String expression = "sum(\"é\\n\")";
        String dashboard = """
                {
                  "title": "A",
                  "panels": [{"targets": [{"expr": %s}]}]
                }
                """.formatted(JsonWriter.compact(Json.of(expression)));
        String asBlock = """
                apiVersion: v1
                kind: ConfigMap
                data:
                  a.json: |
                """ + dashboard.indent(4);
        String asString = """
                {"apiVersion": "v1", "kind": "ConfigMap",
                 "data": {"a.json": %s}}
                """.formatted(JsonWriter.compact(Json.of(dashboard)));
        assertThat(placeOfEnd("block.yaml", asBlock))
                .isEqualTo("block.yaml:7:"
                        + (asBlock.lines().skip(6).findFirst().orElseThrow().indexOf(')') + 1));
        assertThat(placeOfEnd("string.json", asString))
                .isEqualTo("string.json:2:"
                        + (asString.lines().skip(1).findFirst().orElseThrow().indexOf(')') + 1));
    }

    /** Where the last character of the first query stands. */
    private static String placeOfEnd(String name, String text) {
        FoundDashboard found =
                DashboardForms.in(Texts.document(name, text)).dashboards().getFirst();
        JsonDocument document = found.document();
        JsonString query = found.view()
                .panels()
                .getFirst()
                .queries()
                .getFirst()
                .expression()
                .orElseThrow();
        return document.source().place(document.offsetIn(query, query.value().length() - 1));
    }

    @Test
    void saysWhatIsWrongInsideOfTexts() {
        FoundDashboards found = DashboardForms.in(Texts.document("a.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {labels: {grafana_dashboard: "1"}}
                data:
                  a.json: |
                    {
                      "title": "A",
                      "panels": [}
                    }
                """));
        assertThat(found.problems())
                .singleElement()
                .extracting(problem -> problem.render())
                .isEqualTo("""
                        a.yaml:8:18: expected a value or "]", but found "}"
                            "panels": [}
                                       ^""");
        assertThat(DashboardForms.in(Texts.document("b.yaml", operator("gzipJson: AAAA")))
                        .problems())
                .extracting(problem -> problem.render().lines().findFirst().orElseThrow())
                .containsExactly("b.yaml:1:109: this is no text packed by gzip and base64");
    }

    private static String operator(String spec) {
        return resource("grafana.integreatly.org/v1beta1", "GrafanaDashboard", "name: n", spec);
    }

    private static String resource(String version, String kind, String metadata, String spec) {
        return "{apiVersion: " + version + ", kind: " + kind + ", metadata: {" + metadata + "}, spec: {" + spec + "}}";
    }

    private static String packed(String text) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

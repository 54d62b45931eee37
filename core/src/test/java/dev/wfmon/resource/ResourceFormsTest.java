package dev.wfmon.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Documents;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceFormsTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                form("bare", "{uid: a, title: A, panels: []}", "dashboard a in - {uid,title,panels}"),
                form("bare without panels", "{uid: a, title: A, schemaVersion: 39}", "dashboard a in -"),
                form("of Grafana 4", "{uid: a, title: A, rows: []}", "dashboard a in -"),
                form("without uid", "{title: A, panels: []}", "dashboard  in -"),
                form("around it, to create", "{folderUid: f, dashboard: {uid: a, panels: []}}", "dashboard a in f"),
                form(
                        "around it, as answered",
                        "{meta: {folderUid: f}, dashboard: {uid: a, panels: []}}",
                        "dashboard a in f"),
                form(
                        "at the top level",
                        "{meta: {folderUid: ''}, dashboard: {uid: a, panels: []}}",
                        "dashboard a in -"),
                form(
                        "Kubernetes-style",
                        k8s("Dashboard", "name: a, annotations: {grafana.app/folder: f}", "title: A, panels: []"),
                        "dashboard a in f {title,panels}"),
                form(
                        "with the folder in metadata",
                        k8s("Dashboard", "name: a, folder: f", "panels: []"),
                        "dashboard a in f"),
                form("named by its spec", k8s("Dashboard", "labels: {}", "uid: a, panels: []"), "dashboard a in -"),
                form(
                        "of the second form",
                        k8s("Dashboard", "name: a", "title: A, elements: {}, layout: {}"),
                        "v2 dashboard a in - {title,elements,layout}"),
                form(
                        "in a ConfigMap",
                        "{apiVersion: v1, kind: ConfigMap, data: {a.json: '{\"uid\": \"a\", \"panels\": []}'}}",
                        "dashboard a in -"),
                form("Folder", k8s("Folder", "name: f", "title: F"), "folder f in - {title}"),
                form(
                        "Folder named by its spec",
                        k8s("Folder", "labels: {}", "uid: f, title: F"),
                        "folder f in - {title}"),
                form(
                        "Folder in a folder",
                        k8s("Folder", "name: f, annotations: {grafana.app/folder: p}", "title: F"),
                        "folder f in - {title,parentUid}"),
                form(
                        "List",
                        "{apiVersion: v1, kind: List, items: [" + k8s("Folder", "name: f", "title: F") + ", "
                                + k8s("Dashboard", "name: a", "panels: []") + ", "
                                + k8s("ConfigMap", "name: c", "a: b") + "]}",
                        "folder f in -",
                        "dashboard a in -"),
                form(
                        "rule file",
                        "groups: [{name: g, rules: [{record: a, expr: b}]}, {name: h, rules: []}]",
                        "rule group g in - {name,rules}",
                        "rule group h in -"),
                form(
                        "rule file with a group without rules",
                        "groups: [{name: g, rules: []}, {name: h}]",
                        "rule group g in -",
                        "rule group h in -"),
                form(
                        "PrometheusRule",
                        k8s("PrometheusRule", "name: x", "groups: [{name: g, rules: []}]"),
                        "rule group g in -"),
                form("VMRule", k8s("VMRule", "name: x", "groups: [{name: g, rules: []}]"), "rule group g in -"),
                form(
                        "several documents",
                        "uid: a\npanels: []\n---\nfoo: 1\n---\ngroups:\n- {name: g, rules: []}\n",
                        "dashboard a in -",
                        "rule group g in -"),
                // What is something else
                form("another Kubernetes resource", k8s("ConfigMap", "name: x", "groups: [{name: g, rules: []}]")),
                form("a dashboard of version 2", k8s("Dashboard", "name: a", "elements: {}, layout: {}")),
                form("Grafana's alerting file", "{apiVersion: 1, groups: [{orgId: 1, name: g, folder: F, rules: []}]}"),
                form("Grafana's provider file", "{apiVersion: 1, providers: [{name: p, options: {path: /x}}]}"),
                form("package.json", "{name: x, version: 1.0.0, dependencies: {}}"),
                form("values of a Helm chart", "{dashboard: {enabled: true, labels: {}}, groups: []}"),
                form("groups of people", "groups: [{name: admins, members: [a]}]"),
                form("an image's manifest", "{schemaVersion: 2, config: {}, layers: []}"),
                form("a table", "{rows: [{a: 1}], columns: []}"),
                form("a list", "[1, {uid: a, panels: []}]"),
                form("a text", "hello"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void recognises(String form, String text, List<String> expected) {
        List<Resource> resources = resources("test.yaml", text);
        assertThat(resources).as(form).hasSameSizeAs(expected);
        for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get(i);
            String shown = resource.id() + " in " + resource.folder().orElse("-");
            String members = " {"
                    + String.join(
                            ",",
                            resource.spec().members().stream()
                                    .map(m -> m.name())
                                    .toList()) + "}";
            assertThat(expected.get(i)).as(form).isIn(shown, shown + members);
        }
    }

    @Test
    void knowsWhereEachResourceStands() {
        List<Resource> resources = resources("f.yaml", """
                groups:
                - name: a
                  rules: []
                - name: b
                  rules: []
                """);
        assertThat(resources).extracting(Resource::place).containsExactly("f.yaml:2:3", "f.yaml:4:3");
    }

    @Test
    void readsBackWhatAManifestSays() {
        List<Resource> resources = Stream.of(
                        "{uid: a, title: A, panels: [{id: 1}]}",
                        "{folderUid: f, dashboard: {title: A, uid: a, panels: []}}",
                        k8s("Dashboard", "name: a, annotations: {grafana.app/folder: f}", "title: A, panels: []"),
                        k8s("Folder", "name: f, annotations: {grafana.app/folder: p}", "title: F"),
                        "groups: [{name: g, interval: 1m, rules: [{record: a, expr: b}]}]")
                .flatMap(text -> resources("a.yaml", text).stream())
                .toList();
        assertThat(resources).hasSize(5).allSatisfy(resource -> {
            List<Resource> back = resources("b.json", Manifest.of(resource).toString());
            assertThat(back).hasSize(1);
            assertThat(back.getFirst().id()).isEqualTo(resource.id());
            assertThat(back.getFirst().folder()).isEqualTo(resource.folder());
            assertThat(back.getFirst().spec()).hasToString(resource.spec().toString());
        });
    }

    private static Arguments form(String name, String text, String... resources) {
        return arguments(name, text, List.of(resources));
    }

    private static String k8s(String kind, String metadata, String spec) {
        return "{apiVersion: x/v1, kind: " + kind + ", metadata: {" + metadata + "}, spec: {" + spec + "}}";
    }

    private static List<Resource> resources(String name, String text) {
        ReadResult read = Documents.read(new SourceText(name, text));
        assertThat(read.problems()).isEmpty();
        return read.documents().stream()
                .flatMap(document -> ResourceForms.recognise(document).resources().stream())
                .toList();
    }
}

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
                form(
                        "Grafana's alerting file",
                        "{apiVersion: 1, groups: [{orgId: 1, name: g, folder: F, interval: 1m, rules: []}],"
                                + " contactPoints: [{name: c, receivers: []}], policies: [{receiver: c}],"
                                + " muteTimes: [{name: m, time_intervals: []}], templates: [{name: t, template: x}]}",
                        "contact point c in - {name,receivers}",
                        "mute timing m in -",
                        "notification template t in -",
                        "notification policy root in - {receiver}",
                        "Grafana rule group F/g in - {title,folder,interval,rules}"),
                form(
                        "a group as Grafana's API answers it",
                        "{title: g, folderUid: f, interval: 60, rules: [{title: r, data: []}]}",
                        "Grafana rule group f/g in f"),
                form(
                        "AlertRuleGroup",
                        k8s("AlertRuleGroup", "name: f.g", "title: g, folderUid: f, rules: []"),
                        "Grafana rule group f/g in f"),
                form(
                        "GrafanaAlertRuleGroup",
                        k8s("GrafanaAlertRuleGroup", "name: g", "folderUID: f, interval: 5m0s, rules: []"),
                        "Grafana rule group f/g in f {folderUid,interval,rules,title}"),
                form(
                        "AlertContactPoint of one integration",
                        k8s("AlertContactPoint", "name: u", "name: c, uid: u, type: email, settings: {}"),
                        "contact point c in - {name,receivers}"),
                form(
                        "GrafanaContactPoint",
                        k8s("GrafanaContactPoint", "name: c", "instanceSelector: {}, type: email, settings: {}"),
                        "contact point c in - {name,receivers}"),
                form(
                        "AlertNotificationPolicy",
                        k8s("AlertNotificationPolicy", "name: global", "receiver: c"),
                        "notification policy root in -"),
                form(
                        "GrafanaNotificationPolicy",
                        k8s("GrafanaNotificationPolicy", "name: x", "route: {receiver: c}"),
                        "notification policy root in - {receiver}"),
                form(
                        "GrafanaMuteTiming",
                        k8s("GrafanaMuteTiming", "name: m", "time_intervals: []"),
                        "mute timing m in - {time_intervals,name}"),
                form(
                        "AlertNotificationTemplate",
                        k8s("AlertNotificationTemplate", "name: t", "name: t, template: x"),
                        "notification template t in -"),
                form(
                        "data sources to provision",
                        "{apiVersion: 1, datasources: [{name: P, type: prometheus, access: proxy, uid: p, orgId: 1},"
                                + " {name: Hello world, type: loki, access: proxy}]}",
                        "data source p in - {name,type,access}",
                        "data source P64EC88CA00B268E5 in -"),
                form(
                        "Datasource",
                        k8s("Datasource", "name: p", "name: P, type: prometheus, access: proxy"),
                        "data source p in -"),
                form(
                        "GrafanaDatasource",
                        k8s("GrafanaDatasource", "name: x", "uid: p, datasource: {name: P, type: prometheus}"),
                        "data source p in - {name,type}"),
                form(
                        "library element as answered",
                        "{result: {uid: l, folderUid: f, name: L, kind: 1, model: {type: stat}, version: 3}}",
                        "library panel l in f {name,kind,model}"),
                form(
                        "LibraryElement",
                        k8s("LibraryElement", "name: l, folder: f", "name: L, kind: 1, model: {type: stat}"),
                        "library panel l in f"),
                form(
                        "GrafanaLibraryPanel",
                        k8s("GrafanaLibraryPanel", "name: x", "uid: l, folderUID: f, json: '{title: L, type: stat}'"),
                        "library panel l in f {name,kind,model}"),
                form(
                        "GrafanaFolder",
                        k8s("GrafanaFolder", "name: f", "title: F, parentFolderUID: p, instanceSelector: {}"),
                        "folder f in - {title,parentUid}"),
                form(
                        "GrafanaManifest",
                        k8s("GrafanaManifest", "name: x", "template: " + k8s("Folder", "name: f", "title: F")),
                        "folder f in - {title}"),
                form(
                        "a sidecar's ConfigMap",
                        "{apiVersion: v1, kind: ConfigMap, data: {a.yaml: '{apiVersion: 1, muteTimes: [{name: m}]}',"
                                + " b.yml: 'groups: [{name: g, rules: []}]', c.yaml: '{'}}",
                        "mute timing m in -",
                        "rule group g in -"),
                form(
                        "Alertmanager's configuration",
                        "{route: {receiver: a}, receivers: [{name: a}]}",
                        "Alertmanager configuration alertmanager in - {route,receivers}"),
                // What is something else
                form("another Kubernetes resource", k8s("ConfigMap", "name: x", "groups: [{name: g, rules: []}]")),
                form("a dashboard of version 2", k8s("Dashboard", "name: a", "elements: {}, layout: {}")),
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
                        "groups: [{name: g, interval: 1m, rules: [{record: a, expr: b}]}]",
                        "{title: g, folderUid: f, interval: 60, rules: [{title: r, data: []}]}",
                        "{apiVersion: 1, contactPoints: [{name: c, receivers: [{uid: u, type: email}]}]}",
                        "{apiVersion: 1, policies: [{receiver: c}], muteTimes: [{name: m, time_intervals: []}]}",
                        "{apiVersion: 1, templates: [{name: t, template: x}]}",
                        "{apiVersion: 1, datasources: [{name: P, type: prometheus, access: proxy, uid: p}]}",
                        "{result: {uid: l, folderUid: f, name: L, kind: 1, model: {type: stat}}}",
                        "{route: {receiver: a}, receivers: [{name: a}]}")
                .flatMap(text -> resources("a.yaml", text).stream())
                .toList();
        assertThat(resources).hasSize(13).allSatisfy(resource -> {
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

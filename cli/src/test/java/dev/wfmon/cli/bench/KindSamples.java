package dev.wfmon.cli.bench;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource of each kind that Grafana holds, in any number of versions.
 *
 * @param name what tells the samples of one run from those of others; also the uid of their folder
 */
public record KindSamples(String name) {

    /** The kinds of which there are samples. */
    public static Stream<Kind> kinds() {
        return Stream.of(
                Kind.FOLDER,
                Kind.DATA_SOURCE,
                Kind.LIBRARY_PANEL,
                Kind.CONTACT_POINT,
                Kind.MUTE_TIMING,
                Kind.NOTIFICATION_TEMPLATE,
                Kind.NOTIFICATION_POLICY,
                Kind.DASHBOARD,
                Kind.DASHBOARD_V2,
                Kind.GRAFANA_RULE_GROUP);
    }

    /** What the samples need. */
    public List<Resource> needed() {
        return List.of(
                resource(Kind.FOLDER, name, Optional.empty(), "{title: " + name + "}"),
                resource(Kind.CONTACT_POINT, name + "-needed", Optional.empty(), """
                        {name: %s-needed, receivers: [{uid: %s-needed, type: email, settings: {addresses: a@example.org}}]}
                        """.formatted(name, name)));
    }

    /**
     * The sample of a kind.
     *
     * @param version what differs from one version to the next
     */
    public Resource of(Kind kind, int version) {
        String spec = spec(kind).replace("NAME", name).replace("VERSION", Integer.toString(version));
        return resource(kind, id(kind), folder(kind), spec);
    }

    private String id(Kind kind) {
        return switch (kind) {
            case NOTIFICATION_POLICY -> Resource.POLICY_TREE;
            case GRAFANA_RULE_GROUP -> name + "/group / of rules";
            case CONTACT_POINT, MUTE_TIMING -> name + " $5 a/b";
            case FOLDER,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    NOTIFICATION_TEMPLATE,
                    DASHBOARD,
                    DASHBOARD_V2,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG ->
                name + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private Optional<String> folder(Kind kind) {
        return switch (kind) {
            case LIBRARY_PANEL, DASHBOARD, DASHBOARD_V2, GRAFANA_RULE_GROUP -> Optional.of(name);
            case FOLDER,
                    DATA_SOURCE,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG -> Optional.empty();
        };
    }

    private static String spec(Kind kind) {
        return switch (kind) {
            case FOLDER -> "{title: Folder VERSION, parentUid: NAME}";
            case DATA_SOURCE -> """
                    name: NAME source
                    type: prometheus
                    url: http://localhost:900VERSION
                    jsonData: {httpMethod: POST, httpHeaderName1: X-Key}
                    secureJsonData: {httpHeaderValue1: '$__env{HOME}'}
                    """;
            case LIBRARY_PANEL -> """
                    name: NAME panel
                    model:
                      type: stat
                      title: Version VERSION
                      targets: [{refId: A, expr: up}]
                    """;
            case CONTACT_POINT -> """
                    name: NAME $5 a/b
                    receivers:
                    - {uid: NAME-hook, type: webhook, settings: {url: 'http://localhost/VERSION', password: '$__env{HOME}'}}
                    - {type: email, settings: {addresses: 'aVERSION@example.org'}}
                    """;
            case MUTE_TIMING -> """
                    name: NAME $5 a/b
                    time_intervals: [{weekdays: ['monday:friday'], times: [{start_time: '0VERSION:00', end_time: '09:00'}]}]
                    """;
            case NOTIFICATION_TEMPLATE -> "{name: NAME-notification-template, template: 'version VERSION'}";
            case NOTIFICATION_POLICY -> """
                    receiver: NAME-needed
                    group_by: [alertname, grafana_folder]
                    routes:
                    - {receiver: NAME-needed, object_matchers: [[severity, '=', critical], [app, '=~', x.*]], repeat_interval: VERSIONh}
                    """;
            case DASHBOARD -> """
                    title: NAME
                    panels: [{id: 1, type: stat, title: Version VERSION, gridPos: {h: 4, w: 6, x: 0, y: 0}}]
                    custom: kept
                    schemaVersion: 36
                    """;
            case DASHBOARD_V2 -> """
                    title: NAME
                    tags: [vVERSION]
                    annotations: []
                    cursorSync: 'Off'
                    links: []
                    preload: false
                    timeSettings: {from: now-6h, to: now, autoRefresh: '', autoRefreshIntervals: [], hideTimepicker: false, fiscalYearStartMonth: 0}
                    variables: []
                    elements: {}
                    layout: {kind: GridLayout, spec: {items: []}}
                    """;
            case GRAFANA_RULE_GROUP -> """
                    title: group / of rules
                    folderUid: NAME
                    interval: 60
                    rules:
                    - uid: NAME-a
                      title: First NAME
                      condition: A
                      for: VERSIONm
                      noDataState: NoData
                      execErrState: Error
                      annotations: {summary: 'costs $5 {{ $labels.pod }}'}
                      data: &data
                      - refId: A
                        datasourceUid: __expr__
                        relativeTimeRange: {from: 0, to: 0}
                        model: {type: math, expression: '1 > VERSION'}
                    - title: Second NAME
                      condition: A
                      for: 0s
                      noDataState: OK
                      execErrState: OK
                      data: *data
                    """;
            case RULE_GROUP, ALERTMANAGER_CONFIG ->
                throw new IllegalArgumentException(kind + " is nothing for Grafana");
        };
    }

    private static Resource resource(Kind kind, String name, Optional<String> folder, String yaml) {
        ReadResult read = Documents.read(new SourceText("sample.yaml", yaml));
        JsonObject spec = read.documents().getFirst().root().asObject().orElseThrow();
        return Resource.builtBy("sample.yaml", new ResourceId(kind, name), folder, spec);
    }
}

package dev.wfmon.grafana.migration;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each step does, as a table: before and after. */
class SchemaStepsTest {

    private record Case(int version, String what, String before, String after) {}

    private static final List<Case> CASES = List.of(
            new Case(2, "services", """
                    {services: {filter: {time: {from: now-1h, to: now}, list: [{name: host}]}}, title: A}
                    """, """
                    {title: A, time: {from: now-1h, to: now}, templating: {list: [{name: host}]}}
                    """),
            new Case(6, "pulldowns", """
                    pulldowns: [{type: filtering}, {type: annotations, annotations: [{name: deploys}]}]
                    templating: {list: [{name: a, type: filter}, {name: b, type: custom, datasource: Logs}, {name: c}]}
                    """, """
                    templating:
                      list:
                        - {name: a, type: query, datasource: null}
                        - {name: b, type: custom, datasource: Logs}
                        - {name: c, datasource: null, type: query}
                    annotations: {list: [{name: deploys}]}
                    """),
            new Case(7, "nav", "{nav: [{now: true}, {now: false}]}", "{timepicker: {now: true}}"),
            new Case(8, "InfluxDB query", """
                    panels:
                      - id: 1
                        targets:
                          - refId: A
                            fields: [{name: value, func: mean, mathExpr: '*2', asExpr: double}]
                            tags: []
                            groupBy: [{type: time, interval: 1m}, {type: tag, key: host}]
                            fill: 'null'
                          - {refId: B, rawQuery: true, fields: [], tags: [], groupBy: [], fill: none}
                    """, """
                    panels:
                      - id: 1
                        targets:
                          - refId: A
                            select:
                              - - {type: field, params: [value]}
                                - {type: mean, params: []}
                                - {type: math, params: ['*2']}
                                - {type: alias, params: [double]}
                            tags: []
                            groupBy:
                              - {type: time, params: [1m]}
                              - {type: tag, params: [host]}
                              - {type: fill, params: ['null']}
                          - {refId: B, rawQuery: true, tags: [], groupBy: []}
                    """),
            new Case(9, "thresholds of a singlestat", """
                    panels:
                      - {id: 1, type: singlestat, thresholds: '0,50,80'}
                      - {id: 2, type: singlestat, thresholds: '50,80'}
                    """, """
                    panels:
                      - {id: 1, type: singlestat, thresholds: '50,80'}
                      - {id: 2, type: singlestat, thresholds: '50,80'}
                    """),
            new Case(10, "thresholds of a column, also in rows", """
                    rows: [{panels: [{id: 1, type: table, styles: [{thresholds: ['0', '5', '9']}, {thresholds: ['5']}]}]}]
                    """, """
                    rows: [{panels: [{id: 1, type: table, styles: [{thresholds: ['5', '9']}, {thresholds: ['5']}]}]}]
                    """),
            new Case(12, "flags of variables", """
                    templating:
                      list:
                        - {name: a, refresh: true, hideVariable: true}
                        - {name: b, refresh: false, hideLabel: true}
                        - {name: c, refresh: 1, hide: 0}
                    """, """
                    templating:
                      list:
                        - {name: a, refresh: 1, hideVariable: true, hide: 2}
                        - {name: b, refresh: 0, hideLabel: true, hide: 1}
                        - {name: c, refresh: 1, hide: 0}
                    """),
            new Case(13, "axes and thresholds of a graph", """
                    panels:
                      - id: 1
                        type: graph
                        grid: {leftMin: 0, leftMax: null, leftLogBase: 10, threshold1: 5, threshold1Color: red, thresholdLine: true}
                        y_formats: [ms, short]
                        leftYAxisLabel: Latency
                        y-axis: true
                    """, """
                    panels:
                      - id: 1
                        type: graph
                        yaxes:
                          - {show: true, min: 0, max: null, logBase: 10, format: ms, label: Latency}
                          - {show: true, format: short}
                        xaxis: {show: true}
                        thresholds: [{value: 5, op: gt, colorMode: custom, line: true, lineColor: red}]
                    """),
            new Case(14, "shared crosshair", "{sharedCrosshair: true, title: A}", "{graphTooltip: 1, title: A}"),
            new Case(17, "least width", """
                    panels: [{id: 1, minSpan: 8, x: 1}, {id: 2, minSpan: 1}, {id: 3, minSpan: 5}, {id: 4, minSpan: wide}]
                    """, """
                    panels: [{id: 1, x: 1, maxPerRow: 3}, {id: 2}, {id: 3, maxPerRow: 4}, {id: 4}]
                    """),
            new Case(18, "options of a gauge", """
                    panels:
                      - id: 1
                        options-gauge:
                          unit: ms
                          stat: last
                          options: {}
                          showThresholdMarkers: true
                          thresholds: [{value: 80}, {value: 50}]
                    """, """
                    panels:
                      - id: 1
                        options:
                          showThresholdMarkers: true
                          thresholds: [{value: 50}, {value: 80}]
                          valueOptions: {unit: ms, stat: last}
                    """),
            new Case(19, "links of a panel", """
                    panels:
                      - id: 1
                        links:
                          - {type: dashboard, dashboard: My Load & more, title: Load, keepTime: true, includeVars: true}
                          - {type: absolute, url: 'http://a?b=1', params: c=2, targetBlank: true, icon: bolt}
                          - {dashUri: db/load}
                          - {}
                    """, """
                    panels:
                      - id: 1
                        links:
                          - {title: Load, url: 'dashboard/db/my-load-more?$__url_time_range&$__all_variables'}
                          - {title: '', url: 'http://a?b=1&c=2', targetBlank: true, icon: bolt}
                          - {title: '', url: dashboard/db/load}
                          - {title: '', url: /}
                    """),
            new Case(20, "syntax of variables", """
                    panels:
                      - id: 1
                        options:
                          dataLinks: [{url: '/d?a=$__series_name&t=${__value_time}'}]
                          fieldOptions: {defaults: {title: '__field_name', links: [{url: '$__field_name'}]}}
                    """, """
                    panels:
                      - id: 1
                        options:
                          dataLinks: [{url: '/d?a=${__series.name}&t=${__value.time}'}]
                          fieldOptions: {defaults: {title: '__field.name', links: [{url: '${__field.name}'}]}}
                    """),
            new Case(21, "labels of a field", """
                    panels: [{id: 1, options: {dataLinks: [{url: '${__series.labels.a}'}]}}]
                    """, """
                    panels: [{id: 1, options: {dataLinks: [{url: '${__field.labels.a}'}]}}]
                    """),
            new Case(22, "alignment of columns", """
                    panels: [{id: 1, type: table, styles: [{align: left}, {}]}, {id: 2, styles: [{}]}]
                    """, """
                    panels: [{id: 1, type: table, styles: [{align: auto}, {align: auto}]}, {id: 2, styles: [{}]}]
                    """),
            new Case(23, "one or many values", """
                    templating:
                      list:
                        - {name: a, multi: true, current: {text: x, value: x}}
                        - {name: b, multi: false, current: {text: [x, y], value: [x, y]}}
                        - {name: c, multi: true, current: {}}
                        - {name: d, current: {value: [x]}}
                    """, """
                    templating:
                      list:
                        - {name: a, multi: true, current: {text: [x], value: [x]}}
                        - {name: b, multi: false, current: {text: x, value: x}}
                        - {name: c, multi: true, current: {}}
                        - {name: d, current: {value: [x]}}
                    """),
            new Case(24, "tables with styles", """
                    panels: [{id: 1, type: table, styles: []}, {id: 2, type: table}]
                    """, """
                    panels: [{id: 1, type: table-old, styles: []}, {id: 2, type: table}]
                    """),
            new Case(26, "text2, also in a row", """
                    panels: [{id: 1, type: row, panels: [{id: 2, type: text2, options: {angular: {}, content: a}}]}]
                    """, """
                    panels: [{id: 1, type: row, panels: [{id: 2, type: text, options: {content: a}}]}]
                    """),
            new Case(27, "copies and constants", """
                    panels: [{id: 1}, {id: 2, repeatPanelId: 1}, {id: 3, panels: [{id: 4, repeatPanelId: 1}, {id: 5}]}]
                    templating: {list: [{name: a, type: constant, query: x, hide: 0}, {name: b, type: constant, hide: 2}]}
                    """, """
                    panels: [{id: 1}, {id: 3, panels: [{id: 5}]}]
                    templating:
                      list:
                        - name: a
                          type: textbox
                          query: x
                          hide: 0
                          current: {selected: true, text: x, value: x}
                          options: [{selected: true, text: x, value: x}]
                        - name: b
                          type: constant
                          hide: 2
                          query: ''
                          current: {selected: true, text: '', value: ''}
                          options: [{selected: true, text: '', value: ''}]
                    """),
            new Case(28, "tags of variables", """
                    templating: {list: [{name: a, tags: [], tagsQuery: q, tagValuesQuery: '', useTags: true, x: 1}]}
                    """, """
                    templating: {list: [{name: a, tagValuesQuery: '', x: 1}]}
                    """),
            new Case(29, "refresh of query variables", """
                    templating:
                      list: [{type: query, refresh: 0, options: [{}]}, {type: query, refresh: 2}, {type: custom, options: [{}]}]
                    """, """
                    templating:
                      list: [{type: query, refresh: 1, options: []}, {type: query, refresh: 2}, {type: custom, options: [{}]}]
                    """),
            new Case(30, "value mappings", """
                    panels:
                      - id: 1
                        type: timeseries
                        options: {tooltipOptions: {mode: single}}
                        fieldConfig:
                          defaults:
                            thresholds: {steps: [{color: green, value: null}, {color: red, value: 80}]}
                            mappings:
                              - {id: 1, type: 1, value: '1', text: Up}
                              - {id: 2, type: 1, value: 'null', text: N/A}
                              - {id: 3, type: 2, from: '10', to: '20', text: '90'}
                          overrides: [{properties: [{id: mappings, value: [{type: 1, value: 0, text: Down}]}]}]
                    """, """
                    panels:
                      - id: 1
                        type: timeseries
                        options: {tooltip: {mode: single}}
                        fieldConfig:
                          defaults:
                            thresholds: {steps: [{color: green, value: null}, {color: red, value: 80}]}
                            mappings:
                              - {type: value, options: {'1': {text: Up}}}
                              - {type: special, options: {match: 'null', result: {text: N/A}}}
                              - {type: range, options: {from: 10, to: 20, result: {text: '90', color: red}}}
                          overrides:
                            - properties:
                                - id: mappings
                                  value: [{type: value, options: {'0': {text: Down}}}]
                    """),
            new Case(31, "merge after labels to fields", """
                    panels: [{id: 1, transformations: [{id: labelsToFields, options: {}}, {id: organize}]}]
                    """, """
                    panels:
                      - id: 1
                        transformations: [{id: labelsToFields, options: {}}, {id: merge, options: {}}, {id: organize}]
                    """),
            new Case(33, "names of data sources", """
                    panels:
                      - {id: 1, datasource: Logs, targets: [{refId: A, datasource: metrics-1}, {refId: B, datasource: null}]}
                      - {id: 2, datasource: $source}
                      - {id: 3, datasource: Gone}
                      - {id: 4, datasource: default}
                      - {id: 5, datasource: {type: loki, uid: x}}
                      - {id: 6, datasource: -- Mixed --}
                    """, """
                    panels:
                      - id: 1
                        datasource: {type: loki, uid: logs-1}
                        targets: [{refId: A, datasource: {type: prometheus, uid: metrics-1}}, {refId: B, datasource: null}]
                      - {id: 2, datasource: {uid: $source}}
                      - {id: 3, datasource: {uid: Gone}}
                      - {id: 4, datasource: null}
                      - {id: 5, datasource: {type: loki, uid: x}}
                      - {id: 6, datasource: {type: datasource, uid: -- Mixed --}}
                    """),
            new Case(34, "CloudWatch statistics", """
                    panels:
                      - id: 1
                        targets:
                          - {refId: A, dimensions: {}, namespace: n, region: r, metricName: m, statistics: [Max, Min]}
                          - {refId: B}
                    annotations:
                      list: [{name: a, dimensions: {}, namespace: n, region: r, prefixMatching: true, statistics: [Max, Min]}]
                    """, """
                    panels:
                      - id: 1
                        targets:
                          - {refId: A, dimensions: {}, namespace: n, region: r, metricName: m, metricQueryType: 0, metricEditorMode: 0, statistic: Max}
                          - {refId: B}
                          - {refId: C, dimensions: {}, namespace: n, region: r, metricName: m, metricQueryType: 0, metricEditorMode: 0, statistic: Min}
                    annotations:
                      list:
                        - {name: a - Max, dimensions: {}, namespace: n, region: r, prefixMatching: true, statistic: Max}
                        - {name: a - Min, dimensions: {}, namespace: n, region: r, prefixMatching: true, statistic: Min}
                    """),
            new Case(35, "axis of time", """
                    panels: [{id: 1, type: timeseries, fieldConfig: {defaults: {custom: {axisPlacement: hidden}}}}]
                    """, """
                    panels:
                      - id: 1
                        type: timeseries
                        fieldConfig:
                          defaults: {custom: {axisPlacement: hidden}}
                          overrides:
                            - matcher: {id: byType, options: time}
                              properties: [{id: custom.axisPlacement, value: auto}]
                    """),
            new Case(36, "default data source", """
                    panels:
                      - {id: 1, datasource: null, targets: [{refId: A}, {refId: B, datasource: {type: __expr__, uid: __expr__}}]}
                      - {id: 2, targets: [{refId: A, datasource: {type: loki, uid: logs-1}}]}
                      - {id: 3, datasource: null}
                      - {id: 4, datasource: {uid: -- Mixed --}, targets: [{refId: A, datasource: null}]}
                    templating: {list: [{type: query, datasource: null}, {type: query}]}
                    annotations: {list: [{name: a}, {name: b, datasource: Logs}]}
                    """, """
                    panels:
                      - id: 1
                        datasource: {type: prometheus, uid: metrics-1}
                        targets:
                          - {refId: A, datasource: {type: prometheus, uid: metrics-1}}
                          - {refId: B, datasource: {type: __expr__, uid: __expr__}}
                      - id: 2
                        targets: [{refId: A, datasource: {type: loki, uid: logs-1}}]
                        datasource: {type: loki, uid: logs-1}
                      - {id: 3, datasource: null}
                      - id: 4
                        datasource: {uid: -- Mixed --}
                        targets: [{refId: A, datasource: {type: prometheus, uid: metrics-1}}]
                    templating: {list: [{type: query, datasource: {type: prometheus, uid: metrics-1}}, {type: query}]}
                    annotations:
                      list:
                        - {name: a, datasource: {type: prometheus, uid: metrics-1}}
                        - {name: b, datasource: {type: loki, uid: logs-1}}
                    """),
            new Case(37, "legends", """
                    panels:
                      - {id: 1, options: {legend: {displayMode: hidden}}}
                      - {id: 2, options: {legend: {displayMode: table, showLegend: false}}}
                      - {id: 3, options: {legend: {displayMode: table}}}
                      - {id: 4, options: {legend: true}}
                    """, """
                    panels:
                      - {id: 1, options: {legend: {displayMode: list, showLegend: false}}}
                      - {id: 2, options: {legend: {displayMode: list, showLegend: false}}}
                      - {id: 3, options: {legend: {displayMode: table, showLegend: true}}}
                      - {id: 4, options: {legend: true}}
                    """),
            new Case(38, "cells of tables", """
                    panels:
                      - id: 1
                        type: table
                        fieldConfig:
                          defaults: {custom: {displayMode: gradient-gauge, width: 9}}
                          overrides: [{properties: [{id: custom.displayMode, value: color-background-solid}]}]
                    """, """
                    panels:
                      - id: 1
                        type: table
                        fieldConfig:
                          defaults: {custom: {cellOptions: {type: gauge, mode: gradient}, width: 9}}
                          overrides:
                            - properties:
                                - {id: custom.cellOptions, value: {type: color-background, mode: basic}}
                    """),
            new Case(39, "time series as a table", """
                    panels: [{id: 1, transformations: [{id: timeSeriesTable, options: {refIdToStat: {A: mean, B: max}}}]}]
                    """, """
                    panels: [{id: 1, transformations: [{id: timeSeriesTable, options: {A: {stat: mean}, B: {stat: max}}}]}]
                    """),
            new Case(40, "refresh", "{refresh: false}", "{refresh: ''}"),
            new Case(40, "no refresh", "{title: A}", "{title: A, refresh: ''}"),
            new Case(41, "time options", "{timepicker: {time_options: [5m], now: true}}", "{timepicker: {now: true}}"),
            new Case(42, "tooltips", """
                    panels: [{id: 1, fieldConfig: {overrides: [{properties: [{id: custom.hideFrom, value: {viz: true}}]}]}}]
                    """, """
                    panels:
                      - id: 1
                        fieldConfig:
                          overrides: [{properties: [{id: custom.hideFrom, value: {viz: true, tooltip: true}}]}]
                    """));

    @TestFactory
    Stream<DynamicTest> steps() {
        return CASES.stream()
                .map(step -> DynamicTest.dynamicTest(
                        "%d: %s".formatted(step.version(), step.what()),
                        () -> Cases.step(step.version(), step.before(), step.after())));
    }
}

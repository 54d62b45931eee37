package dev.wfmon.grafana.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What becomes of panels whose plugin is gone, or whose options have moved. */
class PanelPluginsTest {

    private record Case(String what, String before, String after) {}

    private static final List<Case> CASES = List.of(
            new Case("a graph of lines", """
                    id: 1
                    type: graph
                    title: Load
                    own: kept
                    lines: true
                    linewidth: 2
                    fill: 1
                    nullPointMode: connected
                    stack: true
                    steppedLine: true
                    yaxes: [{show: true, format: ms, label: Time, logBase: 10, min: '0', max: null}, {show: false}]
                    xaxis: {show: true, mode: time}
                    legend: {show: true, alignAsTable: true, rightSide: true, values: true, avg: true, current: true, max: false}
                    tooltip: {shared: true, sort: 2}
                    options: {dataLinks: [{title: a, url: /d}]}
                    targets: [{refId: A}]
                    """, """
                    id: 1
                    type: timeseries
                    title: Load
                    own: kept
                    targets: [{refId: A}]
                    fieldConfig:
                      defaults:
                        unit: ms
                        min: 0
                        custom:
                          axisPlacement: auto
                          axisLabel: Time
                          scaleDistribution: {type: log, log: 10}
                          drawStyle: line
                          showPoints: never
                          lineWidth: 2
                          fillOpacity: 10
                          spanNulls: true
                          lineInterpolation: stepAfter
                          stacking: {mode: normal, group: A}
                        nullValueMode: connected
                        links: [{title: a, url: /d}]
                      overrides: []
                    options:
                      legend: {displayMode: table, showLegend: true, placement: right, calcs: [mean, lastNotNull]}
                      tooltip: {mode: multi, sort: desc}
                    """),
            new Case("a graph of bars with points, which has a field config already", """
                    id: 1
                    type: graph
                    bars: true
                    points: true
                    pointradius: 2
                    stack: true
                    percentage: true
                    yaxis: {align: false}
                    yaxes: [{show: true, format: percent, max: 100, decimals: 0}]
                    legend: {show: false, hideEmpty: true}
                    fieldConfig:
                      defaults: {custom: {width: 3}, links: [{url: /a}]}
                      overrides:
                        - {matcher: {id: byName, options: a}, properties: [{id: unit, value: s}, {id: custom.width, value: 1}]}
                    """, """
                    id: 1
                    type: timeseries
                    fieldConfig:
                      defaults:
                        links: [{url: /a}]
                        unit: percent
                        custom:
                          axisPlacement: auto
                          drawStyle: bars
                          showPoints: always
                          pointSize: 6
                          fillOpacity: 100
                          spanNulls: false
                          stacking: {mode: percent, group: A}
                      overrides:
                        - {matcher: {id: byName, options: a}, properties: [{id: unit, value: s}]}
                        - matcher: {id: byValue, options: {reducer: allIsNull, op: gte, value: 0}}
                          properties: [{id: custom.hideFrom, value: {tooltip: true, viz: false, legend: true}}]
                    options:
                      legend: {displayMode: list, showLegend: false, placement: bottom, calcs: []}
                      tooltip: {mode: single, sort: none}
                    """),
            new Case("series of a graph", """
                    id: 1
                    type: graph
                    lines: true
                    dashes: true
                    dashLength: 4
                    aliasColors: {up: green, gone: null}
                    yaxes: [{show: true, format: ms}, {show: true, format: bytes, label: Size, min: 0}]
                    seriesOverrides:
                      - {alias: /a.*/, yaxis: 2, fill: 3, stack: B}
                      - {alias: b, bars: true, lines: false, color: red, transform: negative-Y, spaceLength: 2}
                      - {alias: c, zindex: 3}
                      - {yaxis: 2}
                    """, """
                    id: 1
                    type: timeseries
                    fieldConfig:
                      defaults:
                        unit: ms
                        custom:
                          axisPlacement: auto
                          drawStyle: line
                          showPoints: never
                          lineStyle: {fill: dash, dash: [4, 10]}
                          spanNulls: false
                      overrides:
                        - matcher: {id: byName, options: up}
                          properties: [{id: color, value: {mode: fixed, fixedColor: green}}]
                        - matcher: {id: byRegexp, options: /a.*/}
                          properties:
                            - {id: unit, value: bytes}
                            - {id: min, value: 0}
                            - {id: custom.axisPlacement, value: right}
                            - {id: custom.axisLabel, value: Size}
                            - {id: custom.fillOpacity, value: 30}
                            - {id: custom.stacking, value: {mode: normal, group: B}}
                        - matcher: {id: byName, options: b}
                          properties:
                            - {id: custom.drawStyle, value: bars}
                            - {id: custom.fillOpacity, value: 100}
                            - {id: custom.lineWidth, value: 0}
                            - {id: color, value: {mode: fixed, fixedColor: red}}
                            - {id: custom.transform, value: negative-Y}
                            - {id: custom.lineStyle, value: {fill: dash, dash: [4, 2]}}
                    options:
                      legend: {displayMode: list, showLegend: true, placement: bottom, calcs: []}
                      tooltip: {mode: single, sort: none}
                    """),
            new Case("thresholds of a graph", """
                    id: 1
                    type: graph
                    lines: true
                    thresholds:
                      - {value: 90, op: gt, colorMode: critical, fill: true}
                      - {value: 10, op: lt, colorMode: custom, fillColor: blue, line: true}
                    """, """
                    id: 1
                    type: timeseries
                    fieldConfig:
                      defaults:
                        custom: {drawStyle: line, showPoints: never, spanNulls: false, thresholdsStyle: {mode: line+area}}
                        thresholds:
                          mode: absolute
                          steps:
                            - {color: blue, value: null}
                            - {color: transparent, value: 10}
                            - {color: red, value: 90}
                      overrides: []
                    options:
                      legend: {displayMode: list, showLegend: true, placement: bottom, calcs: []}
                      tooltip: {mode: single, sort: none}
                    """),
            new Case("a graph by series", """
                    {id: 1, type: graph, xaxis: {mode: series, values: [total, avg]}}
                    """, """
                    id: 1
                    type: barchart
                    fieldConfig:
                      defaults: {}
                      overrides:
                        - matcher: {id: byName, options: Field}
                          properties: [{id: custom.axisPlacement, value: hidden}]
                    options: {groupWidth: 1}
                    transformations:
                      - {id: reduce, options: {reducers: [sum, mean]}}
                      - {id: transpose, options: {}}
                    """),
            new Case("a graph by series with values", """
                    {id: 1, type: graph, xaxis: {mode: series, values: [current]}, legend: {show: true, values: true, min: true}}
                    """, """
                    id: 1
                    type: bargauge
                    fieldConfig: {defaults: {color: {mode: palette-classic}}, overrides: []}
                    options:
                      orientation: auto
                      reduceOptions: {values: false, calcs: [lastNotNull]}
                      legend: {displayMode: list, showLegend: true, placement: bottom, calcs: [min]}
                    """),
            new Case("a graph as a histogram", """
                    {id: 1, type: graph, xaxis: {mode: histogram}, stack: true}
                    """, """
                    id: 1
                    type: histogram
                    fieldConfig: {defaults: {custom: {stacking: {mode: normal, group: A}}}, overrides: []}
                    options:
                      legend: {displayMode: list, showLegend: true, placement: bottom, calcs: []}
                      tooltip: {mode: single, sort: none}
                      combine: false
                    """),
            new Case("a panel of which Grafana's server has changed the type only", """
                    {id: 1, type: histogram, autoMigrateFrom: graph, xaxis: {mode: histogram}}
                    """, """
                    id: 1
                    type: histogram
                    fieldConfig: {defaults: {custom: {}}, overrides: []}
                    options:
                      legend: {displayMode: list, showLegend: true, placement: bottom, calcs: []}
                      tooltip: {mode: single, sort: none}
                      combine: false
                    """),
            new Case("a singlestat", """
                    id: 1
                    type: singlestat
                    title: Disk
                    format: percent
                    decimals: 1
                    valueName: current
                    nullText: N/A
                    tableColumn: used
                    colorBackground: true
                    colors: [green, orange, red]
                    thresholds: '50, 80'
                    valueMaps: [{op: '=', text: none, value: 'null'}, {op: '=', text: '60', value: '7'}]
                    mappingType: 1
                    sparkline: {show: true, lineColor: blue}
                    """, """
                    id: 1
                    type: stat
                    title: Disk
                    fieldConfig:
                      defaults:
                        unit: percent
                        noValue: N/A
                        decimals: 1
                        thresholds:
                          mode: absolute
                          steps: [{color: green, value: null}, {color: orange, value: 50}, {color: red, value: 80}]
                        mappings:
                          - {type: value, options: {'7': {text: '60', color: orange}}}
                          - {type: special, options: {match: 'null', result: {text: none}}}
                        min: 0
                        max: 100
                      overrides: []
                    options:
                      reduceOptions: {calcs: [lastNotNull], fields: /^used$/}
                      orientation: horizontal
                      graphMode: area
                      colorMode: background
                    """),
            new Case("a singlestat with a gauge and a name", """
                    {id: 1, type: singlestat, valueName: name, gauge: {show: true, minValue: 1, maxValue: 9}}
                    """, """
                    id: 1
                    type: stat
                    fieldConfig: {defaults: {min: 1, max: 9}, overrides: []}
                    options:
                      reduceOptions: {calcs: [mean]}
                      orientation: horizontal
                      graphMode: none
                      colorMode: none
                      textMode: name
                    """),
            new Case("a table with styles", """
                    id: 1
                    type: table-old
                    transform: timeseries_aggregations
                    columns: [{text: Avg, value: avg}, {text: Current, value: current}]
                    styles:
                      - {pattern: Time, type: date, dateFormat: YYYY, unit: short, alias: When}
                      - {pattern: /.*/, unit: ms, decimals: 2, align: right}
                      - {pattern: /x/, type: hidden}
                      - pattern: Value
                        colorMode: cell
                        colors: [green, orange, red]
                        thresholds: ['5', 9]
                        link: true
                        linkUrl: /d
                        mappingType: 1
                        valueMaps: [{value: '1', text: up}]
                    """, """
                    id: 1
                    type: table
                    fieldConfig:
                      defaults: {unit: ms, decimals: 2, custom: {align: right}}
                      overrides:
                        - matcher: {id: byName, options: Time}
                          properties: [{id: displayName, value: When}, {id: unit, value: 'time: YYYY'}]
                        - matcher: {id: byRegexp, options: /x/}
                          properties: [{id: custom.hideFrom.viz, value: true}]
                        - matcher: {id: byName, options: Value}
                          properties:
                            - {id: links, value: [{title: '', url: /d, targetBlank: false}]}
                            - {id: custom.cellOptions, value: {type: color-background}}
                            - id: thresholds
                              value:
                                mode: absolute
                                steps: [{color: green, value: null}, {color: orange, value: 5}, {color: red, value: 9}]
                            - {id: mappings, value: [{type: value, options: {'1': {text: up}}}]}
                    options: {}
                    transformations: [{id: reduce, options: {reducers: [mean, lastNotNull], includeTimeField: false}}]
                    """),
            new Case("the footer and the hidden columns of a table", """
                    id: 1
                    type: table
                    options: {footer: {show: true, reducer: [sum], fields: [a, b], enablePagination: true}, showHeader: true}
                    fieldConfig: {defaults: {}, overrides: [{properties: [{id: custom.hidden, value: true}]}]}
                    """, """
                    id: 1
                    type: table
                    options: {showHeader: true, enablePagination: true}
                    fieldConfig:
                      defaults: {}
                      overrides:
                        - properties: [{id: custom.hideFrom.viz, value: true}]
                        - matcher: {id: byNames, options: {mode: include, names: [a, b]}}
                          properties: [{id: custom.footer.reducers, value: [sum]}]
                    """),
            new Case("a footer that counts rows", """
                    {id: 1, type: table, options: {footer: {show: true, reducer: [count], countRows: true, fields: [a]}}}
                    """, """
                    id: 1
                    type: table
                    options: {}
                    fieldConfig: {defaults: {custom: {footer: {reducers: [countAll]}}}}
                    """),
            new Case("a pie chart", """
                    id: 1
                    type: grafana-piechart-panel
                    format: short
                    valueName: total
                    pieType: donut
                    legendType: Under graph
                    legend: {show: true, values: true, percentage: true}
                    aliasColors: {a: red}
                    """, """
                    id: 1
                    type: piechart
                    fieldConfig:
                      defaults: {unit: short, decimals: 0}
                      overrides:
                        - matcher: {id: byName, options: a}
                          properties: [{id: color, value: {mode: fixed, fixedColor: red}}]
                    options:
                      legend: {placement: bottom, values: [value, percent], displayMode: table, showLegend: true, calcs: []}
                      reduceOptions: {calcs: [sum]}
                      pieType: donut
                    """),
            new Case("a map of the world", """
                    id: 1
                    type: grafana-worldmap-panel
                    locationData: countries
                    valueName: current
                    mapCenter: Europe
                    mapCenterLatitude: 46
                    mapCenterLongitude: 14
                    initialZoom: '4'
                    circleMaxSize: '30'
                    thresholds: '5'
                    colors: [green, red]
                    """, """
                    id: 1
                    type: geomap
                    fieldConfig:
                      defaults: {thresholds: {mode: absolute, steps: [{color: green, value: null}, {color: red, value: 5}]}}
                      overrides: []
                    options:
                      view: {id: europe, lat: 46, lon: 14, zoom: 4}
                      controls: {showZoom: true, mouseWheelZoom: false}
                      basemap: {type: default, name: Basemap}
                      layers:
                        - type: markers
                          name: ''
                          config: {style: {size: {fixed: 5, min: 2, max: 30}}, showLegend: true}
                          location: {mode: lookup, gazetteer: public/gazetteer/countries.json}
                          tooltip: true
                      tooltip: {mode: details}
                    transformations: [{id: reduce, options: {reducers: [lastNotNull]}}]
                    """),
            new Case("states over time", """
                    id: 1
                    type: natel-discrete-panel
                    units: short
                    colorMaps: [{text: up, color: green}]
                    valueMaps: [{value: '1', text: up}]
                    rangeMaps: [{from: '2', to: '3', text: down}]
                    """, """
                    id: 1
                    type: state-timeline
                    fieldConfig:
                      defaults:
                        unit: short
                        custom: {fillOpacity: 100, lineWidth: 0}
                        mappings:
                          - {type: value, options: {up: {color: green}, '1': {text: up, color: green}}}
                          - {type: range, options: {from: 2, to: 3, result: {text: down}}}
                      overrides: []
                    options: {mergeValues: true}
                    """),
            new Case("a heatmap of Angular times", """
                    id: 1
                    type: heatmap
                    dataFormat: tsbuckets
                    cards: {cardPadding: 3}
                    color: {mode: spectrum, colorScheme: interpolateSpectral}
                    yAxis: {format: s, show: true, logBase: 1}
                    yBucketBound: upper
                    tooltip: {show: true, showHistogram: false}
                    legend: {show: true}
                    """, """
                    id: 1
                    type: heatmap
                    fieldConfig: {defaults: {}, overrides: []}
                    options:
                      calculate: false
                      calculation: {}
                      color: {mode: scheme, scheme: Spectral, fill: dark-orange, scale: exponential, reverse: false, exponent: 0.5, steps: 128}
                      cellGap: 3
                      yAxis: {axisPlacement: left, reverse: false, unit: s}
                      cellValues: {}
                      rowsFrame: {layout: ge}
                      legend: {show: true}
                      showValue: never
                      tooltip: {mode: single, yHistogram: false}
                      exemplars: {color: 'rgba(255,0,255,0.7)'}
                    """),
            new Case("the heatmap on trial", """
                    {id: 1, type: heatmap-new, options: {bucketFrame: {layout: le}, tooltip: {show: false}}}
                    """, """
                    {id: 1, type: heatmap, options: {rowsFrame: {layout: le}, tooltip: {mode: none}}}
                    """),
            new Case("a text", """
                    {id: 1, type: text, content: '# A', mode: text}
                    """, """
                    {id: 1, type: text, options: {content: '# A', mode: markdown}}
                    """),
            new Case("a list of dashboards", """
                    {id: 1, type: dashlist, starred: true, limit: 4, tags: [a], options: {showStarred: false}}
                    """, """
                    {id: 1, type: dashlist, options: {showStarred: false, maxItems: 4, tags: [a]}}
                    """),
            new Case("a gauge of Grafana 6.0", """
                    id: 1
                    type: gauge
                    options:
                      showThresholdMarkers: true
                      valueOptions: {unit: percent, stat: avg, decimals: 1}
                      minValue: 5
                      thresholds: [{color: red, index: 1, value: 80}, {color: green, index: 0, value: null}]
                      valueMappings: [{type: 1, value: '0', text: none}]
                    """, """
                    id: 1
                    type: gauge
                    options: {showThresholdMarkers: true, reduceOptions: {calcs: [mean]}}
                    fieldConfig:
                      defaults:
                        unit: percent
                        decimals: 1
                        min: 5
                        color: {mode: thresholds}
                        thresholds: {mode: absolute, steps: [{color: green, value: null}, {color: red, value: 80}]}
                        mappings: [{type: value, options: {'0': {text: none}}}]
                        max: 100
                      overrides: []
                    """),
            new Case("a stat of Grafana 6.6", """
                    id: 1
                    type: stat
                    options:
                      fieldOptions: {calcs: [max], values: false, defaults: {title: A, color: red, unit: s}, overrides: []}
                    """, """
                    id: 1
                    type: stat
                    options: {reduceOptions: {values: false, calcs: [max]}}
                    fieldConfig:
                      defaults: {displayName: A, color: {mode: fixed, fixedColor: red}, unit: s}
                      overrides: []
                    """),
            new Case("a transformation and a data source", """
                    {id: 1, type: table, datasource: $source, transformations: [{id: seriesToColumns, options: {byField: a}}]}
                    """, """
                    {id: 1, type: table, datasource: {uid: $source}, transformations: [{id: joinByField, options: {byField: a}}]}
                    """));

    @TestFactory
    Stream<DynamicTest> plugins() {
        return CASES.stream()
                .map(panel -> DynamicTest.dynamicTest(
                        panel.what(),
                        () -> assertThat(JsonWriter.pretty(Cases.only(Cases.panel(panel.before()))))
                                .isEqualTo(JsonWriter.pretty(Cases.read(panel.after())))));
    }

    @Test
    void whatIsLostIsSaid() {
        assertThat(Cases.panel("{id: 1, type: singlestat, title: Disk, postfix: of 9, gauge: {show: true}}")
                        .losses())
                .hasToString("[panel plugins, lost: a postfix has no place in a stat (panel \"Disk\"), "
                        + "panel plugins, lost: a stat draws no gauge (panel \"Disk\")]");
        assertThat(Cases.panel("{id: 7, type: natel-plotly-panel}").losses())
                .hasToString("[panel plugins, lost: the plugin natel-plotly-panel has no successor in Grafana 12"
                        + " (panel 7)]");
        assertThat(Cases.panel("{id: 1, type: graph, seriesOverrides: [{alias: a, zindex: 1}]}")
                        .losses())
                .hasToString("[panel plugins, lost: a series had the setting zindex (panel 1)]");
    }
}

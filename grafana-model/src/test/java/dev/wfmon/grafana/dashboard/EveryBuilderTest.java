package dev.wfmon.grafana.dashboard;

import static dev.wfmon.grafana.dashboard.Color.BLUE;
import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.RED;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every word of the builders at least once, as whole dashboards; the suite of the CLI saves them to real servers. */
class EveryBuilderTest {

    @Test
    void graphs() throws IOException {
        check(
                "graphs",
                dashboard("Graphs")
                        .panels(timeSeries(), trend(), candlestick(), barChart(), histogram(), xyChart(), autoXyChart())
                        .section(
                                "Timelines",
                                Panel.stateTimeline("States")
                                        .query(Query.range("state"))
                                        .separateEqualValues()
                                        .alignValues(Alignment.CENTER)
                                        .rowHeight(0.5)
                                        .rowsPerPage(20),
                                Panel.statusHistory("Probes")
                                        .query(Query.range("probe_success"))
                                        .columnWidth(0.95)
                                        .showValues(Visibility.NEVER)
                                        .fillOpacity(60)));
    }

    private static Panel<?> timeSeries() {
        return Panel.timeSeries("Traffic")
                .query(Query.range("rate(in[1m])").exemplars())
                .query(Query.range("rate(out[1m])"))
                .query(Query.rangeAndInstant("limit"))
                .timezones("utc", "Europe/Berlin")
                .drawStyle(DrawStyle.LINE)
                .lineStyle(LineStyle.dashes(10, 5))
                .lineWidth(2)
                .gradient(GradientMode.HUE)
                .points(Visibility.ALWAYS)
                .pointSize(4)
                .showValues()
                .minMaxOfEachField()
                .connectGaps(Duration.ofMinutes(5))
                .disconnectAfter(Duration.ofHours(1))
                .barAlignment(BarAlignment.AFTER)
                .barWidth(0.8)
                .axisWidth(80)
                .axisCenteredZero()
                .axisInSeriesColor()
                .axisBorder()
                .noGridLines()
                .axisSoftMin(0)
                .axisSoftMax(10)
                .symmetricLogarithmic(10, 1)
                .showThresholds(ThresholdStyle.LINE_AND_AREA)
                .legendTable(Calculation.MAX)
                .legendSortByDescending("Max")
                .legendRight()
                .legendWidth(200)
                .tooltip(TooltipMode.ALL, TooltipOrder.DESCENDING)
                .tooltipWithoutZeros()
                .compareWith("1d")
                .last("6h")
                .shifted("1h")
                .hideTimeOverride()
                .cacheTimeout("60")
                .cacheFor(Duration.ofMinutes(1))
                .minInterval("10s")
                .maxDataPoints(500)
                .actions(
                        Action.post("Restart", "https://ops.example.org/" + LinkValue.label("pod"))
                                .header("Content-Type", "application/json")
                                .parameter("force", "$force")
                                .input("force", "By force?")
                                .body("{}")
                                .confirmation("Restart?")
                                .oneClick(),
                        Action.get("Look", "https://ops.example.org"))
                .links(
                        Link.toDashboard("Pod", "pod")
                                .variable("pod", LinkValue.label("pod"))
                                .variable("node", LinkValue.label("node.name"))
                                .keepTime()
                                .keepVariables()
                                .oneClick(),
                        Link.to(
                                "Logs",
                                "https://logs.example.org/?q="
                                        + LinkValue.field("Pod name").percentEncoded() + "&from="
                                        + LinkValue.FROM.as("date:iso") + "&row=" + LinkValue.field(0)))
                .override(FieldOverride.byRegex("/out/").negativeY().stacking(Stacking.NORMAL, "B"))
                .override(FieldOverride.byType(FieldType.NUMBER).fillBelowTo("limit"))
                .override(
                        FieldOverride.byQuery("C").lineStyle(LineStyle.dots(4)).shades(RED))
                .override(FieldOverride.of(FieldMatcher.byNames("a", "b")).hideFrom(PanelPart.LEGEND))
                .override(FieldOverride.of(FieldMatcher.byOtherNames("a", "b"))
                        .hideFrom(PanelPart.GRAPH, PanelPart.TOOLTIP))
                .override(FieldOverride.of(FieldMatcher.byTypes(FieldType.STRING, FieldType.TIME))
                        .adHocFilterable())
                .override(FieldOverride.of(FieldMatcher.byValue(Calculation.MAX, Comparison.GREATER, 10))
                        .color(BLUE))
                .override(FieldOverride.of(FieldMatcher.numeric()).fieldDescription("A number"))
                .override(FieldOverride.of(FieldMatcher.time()).unit(Unit.time("HH:mm")))
                .override(FieldOverride.of(FieldMatcher.first()).displayName("First"))
                .override(FieldOverride.of(FieldMatcher.firstTimeField()).unit(Unit.DATE_TIME_ISO));
    }

    private static Panel<?> trend() {
        return Panel.trend("Latency by load")
                .query(Query.table("latency_by_load"))
                .xField("load");
    }

    private static Panel<?> candlestick() {
        return Panel.candlestick("Price")
                .dataSource(DataSource.of("mysql", "prices"))
                .query(Query.sql("SELECT * FROM prices"))
                .fields("o", "h", "l", "c")
                .volume("v")
                .show(CandlestickMode.CANDLES)
                .bars()
                .compareWithClose()
                .colors(BLUE, RED)
                .allFields();
    }

    private static Panel<?> barChart() {
        return Panel.barChart("Failures")
                .query(Query.table("failures"))
                .xField("agent")
                .colorByField("reason")
                .orientation(Orientation.HORIZONTAL)
                .stacking(Stacking.PERCENT)
                .showValues(Visibility.ALWAYS)
                .valueSize(12)
                .barWidth(0.5)
                .groupWidth(0.9)
                .barRadius(0.2)
                .labelRotation(-45)
                .labelSpacing(100)
                .labelMaxLength(20)
                .fullHighlight()
                .gradient(GradientMode.OPACITY)
                .showThresholds(ThresholdStyle.DASHED)
                .noLegend();
    }

    private static Panel<?> histogram() {
        return Panel.histogram("Durations")
                .query(Query.range("duration_seconds"))
                .unit(Unit.SECONDS)
                .bucketCount(20)
                .bucketSize(0.5)
                .bucketOffset(0.1)
                .combine()
                .stacking(Stacking.NORMAL)
                .logarithmic(2);
    }

    private static Panel<?> xyChart() {
        return Panel.xyChart("Duration by size")
                .query(Query.table("task"))
                .series(
                        XySeries.of("lines", "Value")
                                .name("Tasks")
                                .ofQuery("A")
                                .size("files")
                                .color("priority"),
                        XySeries.of(FieldMatcher.byType(FieldType.NUMBER), FieldMatcher.byRegex("/v/"))
                                .ofFrame(0))
                .show(XyMarks.POINTS_AND_LINES)
                .pointSize(6)
                .pointSizes(2, 20)
                .pointStrokeWidth(2)
                .squares()
                .lineStyle(LineStyle.SOLID);
    }

    private static Panel<?> autoXyChart() {
        return Panel.xyChart("All by all").query(Query.table("task"));
    }

    @Test
    void mapsAndCanvases() throws IOException {
        check(
                "maps-and-canvases",
                dashboard("Maps and canvases")
                        .panels(geomap(), canvas(), nodeGraph(), Panel.geomap("World"), Panel.canvas("Empty")));
    }

    private static Panel<?> geomap() {
        return Panel.geomap("Sites")
                .query(Query.table("site_load"))
                .layer(MapLayer.markers("Load")
                        .coordinates("lat", "lon")
                        .sizeByField("Value", 4, 20)
                        .colorByField("state")
                        .textByField("name")
                        .noLegend()
                        .noTooltip()
                        .opacity(0.8)
                        .ofQuery("A"))
                .layer(MapLayer.markers("Plain")
                        .size(5)
                        .color(RED)
                        .lookup("country", "public/gazetteer/countries.json"))
                .layer(MapLayer.heatmap("Density").geohash("hash").config("radius", Json.of(10)))
                .layer(MapLayer.route("Ways"))
                .layer(MapLayer.network("Lines"))
                .layer(MapLayer.dayAndNight("Night"))
                .layer(MapLayer.geoJson("Countries", "public/maps/countries.geojson"))
                .basemap(MapLayer.carto("dark"))
                .view(MapView.at(52.5, 13.4, 11).shared().noRepeat())
                .control(MapControl.SCALE, true)
                .noTooltip();
    }

    private static Panel<?> canvas() {
        return Panel.canvas("Plant")
                .query(Query.instant("pump_pressure").legend("pressure"))
                .element(CanvasElement.rectangle("pump")
                        .place(20, 20, 120, 60)
                        .rotated(90)
                        .label("Pump")
                        .background(BLUE)
                        .border(GREEN, 2)
                        .connectTo("pressure")
                        .connectTo("wheel")
                        .links(Link.to("Manual", "https://example.org/pump")))
                .element(CanvasElement.metricValue("pressure", "pressure")
                        .place(220, 20, 120, 60)
                        .constraint(HorizontalConstraint.CENTER, VerticalConstraint.SCALE)
                        .fontSize(24)
                        .colorByField("pressure")
                        .backgroundByField("pressure"))
                .element(
                        CanvasElement.icon("wheel", "img/icons/unicons/cog.svg").color(RED))
                .element(CanvasElement.ellipse("round").set("placement.right", Json.of(10)))
                .element(CanvasElement.text("title", "Line 1").color(Color.TEXT))
                .element(CanvasElement.of("windTurbine", "turbine").config("rpm.field", Json.of("speed")))
                .background(Color.TRANSPARENT)
                .noInlineEditing()
                .panAndZoom()
                .noTooltip();
    }

    private static Panel<?> nodeGraph() {
        return Panel.nodeGraph("Services")
                .dataSource(DataSource.of("tempo", "traces"))
                .query(Query.of(
                        JsonObject.builder().put("queryType", "serviceMap").build()))
                .nodeUnits(Unit.MILLISECONDS, Unit.REQUESTS_PER_SECOND)
                .edgeUnits(Unit.SHORT, Unit.PERCENT)
                .arc("arc__failed", RED)
                .arc("arc__succeeded", GREEN)
                .layout(GraphLayout.FORCE)
                .wheelZooms()
                .links(Link.to("Service", "/d/service"));
    }

    @Test
    void lists() throws IOException {
        check(
                "lists",
                dashboard("Lists")
                        .panels(
                                Panel.dashboardList("Runbooks")
                                        .tags("runbook")
                                        .search("failure")
                                        .folder("runbooks")
                                        .starred()
                                        .recentlyViewed()
                                        .maxItems(30)
                                        .noHeadings()
                                        .noFolderNames()
                                        .keepTime()
                                        .keepVariables(),
                                Panel.annotationList("Deployments")
                                        .tags("deploy")
                                        .ofThisDashboard()
                                        .inTimeRange()
                                        .limit(30)
                                        .noUser()
                                        .noTime()
                                        .noTags()
                                        .opens("5m", "1h"),
                                Panel.news("Status", "https://status.example.org/history.rss")
                                        .noImages(),
                                Panel.library("Request rate", "request-rate"),
                                Panel.text("SELECT 1").title("Query").code("sql"),
                                Panel.alertList("Alerts")
                                        .name("stuck")
                                        .folder("f", "Alerts")
                                        .dataSource("vmalert")
                                        .ofThisDashboard()
                                        .groupBy("severity")
                                        .maxItems(5)
                                        .count()));
    }

    @Test
    void values() throws IOException {
        check(
                "values",
                dashboard("Values")
                        .panels(
                                Panel.stat("Stat")
                                        .query(Query.instant("up"))
                                        .centered()
                                        .showChange(ChangeColor.RED_WHEN_RISING)
                                        .textSizes(10, 40)
                                        .fields("/^Value/")
                                        .firstValues(10)
                                        .mappings(ValueMapping.value("1")
                                                .text("Up")
                                                .icon("img/icons/unicons/check.svg")),
                                Panel.barGauge("Bars")
                                        .query(Query.instant("up"))
                                        .orientation(Orientation.VERTICAL)
                                        .showNames(NamePlacement.HIDDEN)
                                        .hideValues()
                                        .hideUnfilled(),
                                Panel.gauge("Gauge").query(Query.instant("up")).noThresholdMarkers(),
                                Panel.heatmap("Heatmap")
                                        .query(Query.heatmap("b"))
                                        .decimals(1)
                                        .colorRange(0, 10)
                                        .showValues(Visibility.AUTO)
                                        .axisLabel("Seconds")
                                        .calculateBuckets("1m", 20)
                                        .tooltipHistogram()
                                        .links(Link.to("Traces", "/explore")),
                                Panel.table("Table")
                                        .query(Query.table("up"))
                                        .cellHeight(CellHeight.LARGE)
                                        .noHeader()
                                        .frozenColumns(1)
                                        .pages()
                                        .filterable()
                                        .wrapText()
                                        .inspectable()
                                        .columnAlign(Alignment.RIGHT)
                                        .columnMinWidth(100)
                                        .columnFooter(Calculation.SUM)
                                        .override(FieldOverride.byName("Time").hideColumn())
                                        .override(FieldOverride.byName("a").cells(BarGaugeStyle.LCD))
                                        .override(FieldOverride.byName("b")
                                                .cells(
                                                        CellStyle.COLORED_BACKGROUND,
                                                        JsonObject.builder()
                                                                .put("applyToRow", true)
                                                                .build()))));
    }

    @Test
    void transformations() throws IOException {
        check(
                "transformations",
                dashboard("Transformations")
                        .panels(transformed(
                                Transformation.merge(),
                                Transformation.concatenate(),
                                Transformation.joinByField("pod", JoinMode.INNER)
                                        .ofQuery("A", "B"),
                                Transformation.joinByLabels("pod", "node"),
                                Transformation.organize().exclude("Time"),
                                Transformation.keepFields("a", "b"),
                                Transformation.keepFieldsMatching("a.*"),
                                Transformation.dropFields("c"),
                                Transformation.keepQueries("A", "B"),
                                Transformation.keepRows(RowMatch.ALL)
                                        .where("a", RowCondition.greater(0))
                                        .where("b", RowCondition.between(1, 2))
                                        .where("c", RowCondition.regex("^x"))
                                        .where("d", RowCondition.isNotNull()),
                                Transformation.dropRows(RowMatch.ANY)
                                        .where("a", RowCondition.equal(Json.of("x")))
                                        .where("a", RowCondition.notEqual(Json.of(1)))
                                        .where("a", RowCondition.greaterOrEqual(1))
                                        .where("a", RowCondition.lower(1))
                                        .where("a", RowCondition.lowerOrEqual(1))
                                        .where("a", RowCondition.contains("x"))
                                        .where("a", RowCondition.containsNot("x"))
                                        .where("a", RowCondition.isNull()),
                                Transformation.sortBy("a", true),
                                Transformation.limit(5),
                                Transformation.groupBy("a").calculate("b", Calculation.SUM, Calculation.COUNT),
                                Transformation.groupToNestedTable("a").calculate("b", Calculation.MAX),
                                Transformation.partitionBy("a"),
                                Transformation.reduce(Calculation.MAX, Calculation.MEAN),
                                Transformation.reduceFields(Calculation.MAX),
                                Transformation.renameByRegex("(.*) total", "$1"),
                                Transformation.labelsToFields(),
                                Transformation.labelsToFields("pod"),
                                Transformation.labelsToRows(),
                                Transformation.seriesToRows(),
                                Transformation.rowsToFields("name", "value"),
                                Transformation.configFromQuery("B", Map.of("max", "max", "unit", "unit")),
                                Transformation.convert("a", FieldType.NUMBER),
                                Transformation.extractFields("a", FieldFormat.JSON),
                                Transformation.formatTime("Time", "YYYY"),
                                Transformation.timeSeriesTable(Map.of("A", Calculation.LAST)),
                                Transformation.prepareTimeSeries(TimeSeriesShape.WIDE),
                                Transformation.groupingToMatrix("a", "b", "c"),
                                Transformation.transpose(),
                                Transformation.histogram(),
                                Transformation.heatmap(),
                                Transformation.lookup("country", "public/gazetteer/countries.json"),
                                CalculateField.ofRow(Calculation.SUM),
                                CalculateField.ofRow(Calculation.SUM, "a", "b").as("total"),
                                CalculateField.of("a", Operator.DIVIDE, "b"),
                                CalculateField.of("a", Operator.MULTIPLY, 8)
                                        .as("bits")
                                        .only(),
                                CalculateField.function("abs", "a"),
                                CalculateField.runningTotal("a"),
                                CalculateField.window(Calculation.MEAN, "a", 5),
                                CalculateField.rowIndex(),
                                Transformation.of(
                                                "spatial",
                                                JsonObject.builder()
                                                        .put("action", "prepare")
                                                        .build())
                                        .disabled())));
    }

    private static Panel<?> transformed(Transformation... transformations) {
        TablePanel panel = Panel.table("Transformed").query(Query.table("a")).query(Query.table("b"));
        for (Transformation transformation : transformations) {
            panel.transform(transformation);
        }
        return panel;
    }

    @Test
    void queries() throws IOException {
        check(
                "queries",
                dashboard("Queries")
                        .panels(
                                Panel.stat("Expressions")
                                        .query(Query.range("failed").hidden())
                                        .query(Query.range("total").hidden())
                                        .query(Expression.math("$A / $B"))
                                        .query(Expression.reduce("C", Calculation.MAX))
                                        .query(Expression.reduceNumbers("C", Calculation.MEAN))
                                        .query(Expression.resample("A", "1m", Calculation.MEAN, Upsampler.LAST_KNOWN))
                                        .query(Expression.threshold("D", Evaluator.GREATER, 0.1))
                                        .query(Expression.threshold("D", Evaluator.WITHIN, 0.1, 0.2))
                                        .query(Expression.sql("SELECT * FROM A")),
                                Panel.timeSeries("Mixed")
                                        .query(Query.range("up"))
                                        .query(Query.logs("rate({app=\"a\"}[1m])")
                                                .dataSource(DataSource.loki("loki"))),
                                Panel.table("Traces")
                                        .dataSource(DataSource.of("tempo", "tempo"))
                                        .query(Query.traces("{ status = error }")),
                                Panel.timeSeries("Again").id(7).query(Query.ofPanel(8)),
                                Panel.timeSeries("Once").id(8).query(Query.range("up"))));
    }

    @Test
    void settings() throws IOException {
        check(
                "settings",
                dashboard("Settings")
                        .timezone("utc")
                        .nowDelay("1m")
                        .refreshIntervals("10s", "1m")
                        .quickRange("This shift", "now-8h", "now")
                        .noTimePicker()
                        .weekStart(DayOfWeek.MONDAY)
                        .fiscalYearStart(Month.APRIL)
                        .liveNow()
                        .preload()
                        .tooltip(GraphTooltip.SHARED_TOOLTIP)
                        .annotation(Annotation.byTags("Deployments", "deploy", "prod")
                                .matchAny()
                                .limit(50)
                                .color(BLUE)
                                .inMenu())
                        .annotation(Annotation.query("Starts", "start_time")
                                .valueAsTime()
                                .onPanels(7))
                        .annotation(
                                Annotation.query("Stops", "stop_time").hidden().notOnPanels(7))
                        .annotation(Annotation.of(
                                        "Logs",
                                        JsonObject.builder()
                                                .put("expr", "{app=\"deploy\"}")
                                                .build())
                                .dataSource(DataSource.loki("loki")))
                        .link(DashboardLink.to("Runbooks", "https://example.org")
                                .tooltip("How to")
                                .inMenu())
                        .panels(Panel.stat("Seven").id(7).query(Query.instant("up"))));
    }

    private static Dashboard dashboard(String title) {
        return Dashboard.titled(title).dataSource(DataSource.prometheus("vm"));
    }

    private static void check(String name, Dashboard dashboard) throws IOException {
        Golden.check(name + ".json", dashboard.uid(name).build());
    }
}

package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/**
 * A panel of a dashboard. Each type of panel has its own options besides those that all share.
 *
 * <pre>{@code
 * Panel.stat("Active workflows")
 *         .description("Workflows that run now")
 *         .size(6, 4)
 *         .query(Query.instant("count(workflow_info)"))
 *         .thresholds(Thresholds.base(GREEN).then(10, YELLOW).then(25, RED));
 * }</pre>
 *
 * <p>A dashboard finds the place of a panel from its size and the panels before it.
 *
 * @param <P> the type of panel itself, which every method returns
 */
public abstract sealed class Panel<P extends Panel<P>>
        permits QueryPanel,
                LibraryPanel,
                TextPanel,
                AlertListPanel,
                AnnotationListPanel,
                DashboardListPanel,
                NewsPanel {

    /** The version that the options were written for; without one, Grafana migrates them as if they were from 6.1. */
    private static final String PLUGIN_VERSION = "12.3.0";

    private final String type;
    private final Settings attributes = new Settings();
    private final Settings options = new Settings();
    private String title;
    private Size size;
    private OptionalInt id = OptionalInt.empty();

    Panel(String type, String title, Size size) {
        this.type = type;
        this.title = title;
        this.size = size;
    }

    /** One big number for each series, with a graph behind it. */
    public static StatPanel stat(String title) {
        return new StatPanel(named(title));
    }

    /** Lines, bars or points over time. */
    public static TimeSeriesPanel timeSeries(String title) {
        return new TimeSeriesPanel(named(title));
    }

    public static TablePanel table(String title) {
        return new TablePanel(named(title));
    }

    /** A bar for each series, between min and max. */
    public static BarGaugePanel barGauge(String title) {
        return new BarGaugePanel(named(title));
    }

    /** A dial for each series, between min and max. */
    public static GaugePanel gauge(String title) {
        return new GaugePanel(named(title));
    }

    public static PieChartPanel pieChart(String title) {
        return new PieChartPanel(named(title));
    }

    /** How often which values occur over time; fed by {@link Query#heatmap}. */
    public static HeatmapPanel heatmap(String title) {
        return new HeatmapPanel(named(title));
    }

    /** Which state each series was in over time. */
    public static StateTimelinePanel stateTimeline(String title) {
        return new StateTimelinePanel(named(title));
    }

    /** The value of each series at each step of time. */
    public static StatusHistoryPanel statusHistory(String title) {
        return new StatusHistoryPanel(named(title));
    }

    /** Bars over categories; fed by {@link Query#table}. */
    public static BarChartPanel barChart(String title) {
        return new BarChartPanel(named(title));
    }

    /** How often which values occur. */
    public static HistogramPanel histogram(String title) {
        return new HistogramPanel(named(title));
    }

    /** Lines over a number instead of over time. */
    public static TrendPanel trend(String title) {
        return new TrendPanel(named(title));
    }

    /** Points at two numbers each. */
    public static XyChartPanel xyChart(String title) {
        return new XyChartPanel(named(title));
    }

    /** Opening, highest, lowest and closing values. */
    public static CandlestickPanel candlestick(String title) {
        return new CandlestickPanel(named(title));
    }

    /** Nodes and the edges between them. */
    public static NodeGraphPanel nodeGraph(String title) {
        return new NodeGraphPanel(named(title));
    }

    /** A map of the world. */
    public static GeomapPanel geomap(String title) {
        return new GeomapPanel(named(title));
    }

    /** Shapes, icons and texts at places of your own. */
    public static CanvasPanel canvas(String title) {
        return new CanvasPanel(named(title));
    }

    public static LogsPanel logs(String title) {
        return new LogsPanel(named(title));
    }

    /** The alerts that Grafana knows of. */
    public static AlertListPanel alertList(String title) {
        return new AlertListPanel(named(title));
    }

    /** Links to other dashboards. */
    public static DashboardListPanel dashboardList(String title) {
        return new DashboardListPanel(named(title));
    }

    /** The events that people and alerts have marked. */
    public static AnnotationListPanel annotationList(String title) {
        return new AnnotationListPanel(named(title));
    }

    /** The entries of an RSS or Atom feed. */
    public static NewsPanel news(String title, String feedUrl) {
        return new NewsPanel(named(title), feedUrl);
    }

    /** A panel of Grafana's library. */
    public static LibraryPanel library(String name, String uid) {
        return new LibraryPanel(named(name), uid);
    }

    /** Markdown; the only panel that needs no title. */
    public static TextPanel text(String markdown) {
        return new TextPanel(markdown);
    }

    /** A panel of a type that has no words of its own here, such as {@code flamegraph}. */
    public static PluginPanel plugin(String plugin, String title) {
        return new PluginPanel(plugin, named(title));
    }

    private static String named(String title) {
        Check.notBlank(title, "A panel needs a title");
        return title;
    }

    /**
     * A number for links and alerts to know the panel by. Without one it follows from the titles of section and panel:
     * it stays when panels move, and changes when they are renamed.
     */
    public P id(int id) {
        Check.that(id > 0, "The id of the panel \"" + title + "\" has to be positive, not " + id);
        this.id = OptionalInt.of(id);
        return self();
    }

    /** The width in columns, of which a dashboard has 24, and the height in units of 30 pixels. */
    public P size(int width, int height) {
        this.size = new Size(width, height);
        return self();
    }

    public P description(String markdown) {
        return attribute("description", Json.of(markdown));
    }

    /** Without background and border. */
    public P transparent() {
        return attribute("transparent", Json.of(true));
    }

    /** The links in the header, all at once. */
    public P panelLinks(Link... links) {
        return attribute(
                "links", JsonArray.of(List.of(links).stream().map(Link::json).toList()));
    }

    /** A copy for each value of a variable, at most so many beside one another. */
    public P repeatAcross(String variable, int maxPerRow) {
        attribute("maxPerRow", Json.of(maxPerRow));
        return repeat(variable, "h");
    }

    /** A copy below the other for each value of a variable. */
    public P repeatDown(String variable) {
        return repeat(variable, "v");
    }

    private P repeat(String variable, String direction) {
        attribute("repeat", Json.of(variable));
        return attribute("repeatDirection", Json.of(direction));
    }

    /** Sets any option of the panel by Grafana's path, such as {@code legend.width}. */
    public P option(String path, Json value) {
        options.set(path, value);
        return self();
    }

    P attribute(String name, Json value) {
        attributes.set(name, value);
        return self();
    }

    P retitle(String title) {
        this.title = title;
        return self();
    }

    @SuppressWarnings("unchecked") // the hierarchy is sealed, and each type in it hands itself on as P
    final P self() {
        return (P) this;
    }

    final String title() {
        return title;
    }

    final Size size() {
        return size;
    }

    final OptionalInt id() {
        return id;
    }

    final JsonObject json(int id, Box place, DataSource dataSource) {
        return JsonObject.builder()
                .put("id", id)
                .put("type", type)
                .put("title", title)
                .putAll(attributes.json())
                .put("gridPos", place.json())
                .putAll(body(dataSource))
                .build();
    }

    /** What the panel is besides a place with a title. */
    JsonObject body(DataSource dataSource) {
        return JsonObject.builder()
                .put("pluginVersion", PLUGIN_VERSION)
                .putAll(data(dataSource))
                .put("options", options.json())
                .build();
    }

    /** What the panel shows and how its fields look; nothing for panels without queries. */
    JsonObject data(DataSource dataSource) {
        return JsonObject.empty();
    }
}

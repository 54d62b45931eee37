package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a dashboard.
 *
 * <pre>{@code
 * JsonObject dashboard = Dashboard.titled("Workflows")
 *         .uid("workflows")
 *         .tags("workflows")
 *         .refresh("30s")
 *         .time("now-24h", "now")
 *         .variable(Variable.datasource("datasource", "prometheus").label("Data source"))
 *         .section(
 *                 "Overview",
 *                 Panel.stat("Active workflows").query(Query.instant("count(workflow_info)")),
 *                 Panel.timeSeries("Started").query(Query.range("sum(rate(workflows_total[$__rate_interval]))")))
 *         .build();
 * }</pre>
 *
 * <p>Queries go to the Prometheus data source that the variable {@code datasource} names, unless told otherwise.
 */
public final class Dashboard {

    private static final int SCHEMA_VERSION = 42;
    private static final int MAX_UID_LENGTH = 40;
    private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]+");

    private final String title;
    private final Settings attributes = new Settings();
    private final List<DashboardLink> links = new ArrayList<>();
    private final List<Variable<?>> variables = new ArrayList<>();
    private final Set<String> variableNames = new HashSet<>();
    private final List<Annotation> annotations = new ArrayList<>(List.of(Annotation.BUILT_IN));
    private final List<Section> sections = new ArrayList<>();
    private final List<JsonObject> quickRanges = new ArrayList<>();
    private final Set<String> sectionTitles = new HashSet<>();
    private DataSource dataSource = DataSource.prometheus("${datasource}");
    private @Nullable String uid;

    private Dashboard(String title) {
        this.title = title;
        set("tags", JsonArray.of());
        set("timezone", Json.of("browser"));
        set("editable", Json.of(true));
        set("graphTooltip", Json.of(GraphTooltip.OWN.code()));
        time("now-6h", "now");
        set("refresh", Json.of(""));
        set("schemaVersion", Json.of(SCHEMA_VERSION));
    }

    public static Dashboard titled(String title) {
        Check.notBlank(title, "A dashboard needs a title");
        return new Dashboard(title);
    }

    /** The name by which Grafana knows the dashboard for good: up to 40 letters, digits, dashes and underscores. */
    public Dashboard uid(String uid) {
        Check.that(
                uid.length() <= MAX_UID_LENGTH,
                "The uid \"" + uid + "\" has " + uid.length() + " characters; Grafana allows " + MAX_UID_LENGTH);
        Check.that(
                UID.matcher(uid).matches(),
                "The uid \"" + uid + "\" may hold only letters, digits, dashes and underscores");
        this.uid = uid;
        return this;
    }

    public Dashboard description(String description) {
        return set("description", Json.of(description));
    }

    public Dashboard tags(String... tags) {
        return set("tags", JsonArray.ofStrings(List.of(tags)));
    }

    /** {@code browser}, {@code utc} or a name such as {@code Europe/Berlin}. */
    public Dashboard timezone(String timezone) {
        return set("timezone", Json.of(timezone));
    }

    /** How often the panels ask again, such as {@code 30s}. */
    public Dashboard refresh(String interval) {
        return set("refresh", Json.of(interval));
    }

    /** The time range that the dashboard opens with. */
    public Dashboard time(String from, String to) {
        return set("time", JsonObject.builder().put("from", from).put("to", to).build());
    }

    /** How late data comes in, such as {@code 1m}: "now" in the time range is so much earlier. */
    public Dashboard nowDelay(String duration) {
        return set("timepicker.nowDelay", Json.of(duration));
    }

    /** The intervals that people may choose to refresh by, such as {@code 10s}. */
    public Dashboard refreshIntervals(String... intervals) {
        return set("timepicker.refresh_intervals", JsonArray.ofStrings(List.of(intervals)));
    }

    /** Adds a time range that people may choose by a click. */
    public Dashboard quickRange(String text, String from, String to) {
        quickRanges.add(JsonObject.builder()
                .put("display", text)
                .put("from", from)
                .put("to", to)
                .build());
        return set("timepicker.quick_ranges", JsonArray.of(quickRanges));
    }

    /** Without a choice of time range at the top. */
    public Dashboard noTimePicker() {
        return set("timepicker.hidden", Json.of(true));
    }

    /** The first day of the week, for ranges such as "this week". */
    public Dashboard weekStart(DayOfWeek day) {
        return set("weekStart", Json.of(day.name().toLowerCase(Locale.ROOT)));
    }

    /** The first month of the fiscal year, for ranges such as "this fiscal quarter". */
    public Dashboard fiscalYearStart(Month month) {
        return set("fiscalYearStartMonth", Json.of(month.getValue() - 1));
    }

    /** Moves the graphs on between refreshes, so that the newest data never looks old. */
    public Dashboard liveNow() {
        return set("liveNow", Json.of(true));
    }

    /** Asks the queries of all panels at once, also of those that are not in sight. */
    public Dashboard preload() {
        return set("preload", Json.of(true));
    }

    public Dashboard tooltip(GraphTooltip tooltip) {
        return set("graphTooltip", Json.of(tooltip.code()));
    }

    /** Keeps people from changing the dashboard in their browser. */
    public Dashboard readOnly() {
        return set("editable", Json.of(false));
    }

    /** Where queries go that name no data source themselves. */
    public Dashboard dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** Adds a variable; those that depend on others stand after them. */
    public Dashboard variable(Variable<?> variable) {
        Check.that(variableNames.add(variable.name()), "Two variables have the name \"" + variable.name() + "\"");
        variables.add(variable);
        return this;
    }

    /** Adds an annotation. */
    public Dashboard annotation(Annotation annotation) {
        annotations.add(annotation);
        return this;
    }

    /** Adds a link. */
    public Dashboard link(DashboardLink link) {
        links.add(link);
        return this;
    }

    /** Adds panels that stand above the sections. */
    public Dashboard panels(Panel<?>... panels) {
        Check.that(sections.isEmpty(), "Panels without a section come first, in one call, before the sections");
        sections.add(Section.untitled().panels(panels));
        return this;
    }

    /** Adds a section that is open. */
    public Dashboard section(String title, Panel<?>... panels) {
        return section(Section.titled(title).panels(panels));
    }

    /** Adds a section of which only the title shows at first. */
    public Dashboard collapsedSection(String title, Panel<?>... panels) {
        return section(Section.titled(title).collapsed().panels(panels));
    }

    /** Adds a section. */
    public Dashboard section(Section section) {
        Check.that(sectionTitles.add(section.title()), "Two sections have the title \"" + section.title() + "\"");
        sections.add(section);
        return this;
    }

    /**
     * The dashboard as Grafana stores it.
     *
     * @throws IllegalStateException when it has no uid, or two panels come to the same id
     */
    public JsonObject build() {
        if (uid == null) {
            throw new IllegalStateException("The dashboard \"" + title
                    + "\" needs a uid: without one, Grafana makes a new dashboard each time");
        }
        return JsonObject.builder()
                .put("uid", uid)
                .put("title", title)
                .putAll(attributes.json())
                .put("links", links.stream().map(DashboardLink::json).toList())
                .put(
                        "templating",
                        list(variables.stream()
                                .map(variable -> variable.json(dataSource))
                                .toList()))
                .put(
                        "annotations",
                        list(annotations.stream()
                                .map(annotation -> annotation.json(dataSource))
                                .toList()))
                .put("panels", PanelList.of(sections, dataSource))
                .build();
    }

    private static JsonObject list(List<JsonObject> items) {
        return JsonObject.builder().put("list", items).build();
    }

    private Dashboard set(String path, Json value) {
        attributes.set(path, value);
        return this;
    }
}

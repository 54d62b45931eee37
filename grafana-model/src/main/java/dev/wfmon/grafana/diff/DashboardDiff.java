package dev.wfmon.grafana.diff;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.wfmon.grafana.diff.Rule.Part;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Path;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The meaningful differences between two versions of a dashboard.
 *
 * <pre>{@code
 * DashboardDiff.between(live, desired); // [panel "Active workflows": threshold yellow: value 12 → 10]
 * }</pre>
 *
 * <p>Left out is what makes no difference to people: what the server owns, what an export or a browser leaves behind, and
 * defaults, written or not; {@code docs/normalisation.md} lists all of it. The order in which panels are listed does not
 * count, since their places say where they stand. Where a panel's type changes, the settings that come with it are summed
 * up in one change. Both dashboards may be of the second form; between the two forms the form is the only change.
 */
public final class DashboardDiff {

    private static final Items LINKS = Items.of("link").by("title").shaped(Normalisation.of(Part.LINK, Shape.any()));

    /** The panel types that the table knows defaults of; the others share one shape. */
    private static final Map<String, Shape> PANELS = Stream.concat(
                    Stream.of(""), Normalisation.TABLE.stream().flatMap(rule -> rule.types().stream()))
            .distinct()
            .collect(Collectors.toMap(type -> type, DashboardDiff::panelOf));

    /** Of a library panel a dashboard says where it stands; the rest is a copy that Grafana does not read. */
    private static final Shape LIBRARY_PANEL = Shape.any()
            .silent("gridPos")
            .filledIn("id")
            .plain("title", "libraryPanel")
            .alone();

    private static final Shape DASHBOARD = Normalisation.of(Part.DASHBOARD, Shape.any())
            .silent("templating", "annotations")
            .list("panels", panels())
            .list("links", LINKS)
            .list("rows", Items.of("row").by("title").shaped(Shape.any().list("panels", panels())))
            .field(
                    "templating",
                    Shape.any()
                            .list(
                                    "list",
                                    Items.of("variable")
                                            .by("name")
                                            .shaped(Normalisation.of(Part.VARIABLE, Shape.any()))))
            .field(
                    "annotations",
                    Shape.any()
                            .list(
                                    "list",
                                    Items.of("annotation")
                                            .by("name")
                                            .except(DashboardDiff::isGrafanasOwn)
                                            .shaped(Normalisation.of(Part.ANNOTATION, Shape.any()))));

    private DashboardDiff() {}

    static Shape panelOf(String type) {
        return Normalisation.of(Part.PANEL, type, Shape.any())
                .silent("fieldConfig", "gridPos")
                .field("options", Normalisation.of(Part.OPTIONS, type, Shape.any()))
                .field("fieldConfig", fieldConfig(Normalisation.of(Part.CUSTOM, type, Shape.any())))
                .list("targets", Items.of("query").by("refId").shaped(Normalisation.of(Part.QUERY, Shape.any())))
                .list("links", LINKS)
                .list("transformations", Items.of("transformation").by("id"))
                .list("panels", panels());
    }

    private static Items panels() {
        return Items.of("panel")
                .by("title", "id")
                .named(panel -> panel.string("title").filter(title -> !title.isBlank()))
                .inAnyOrder()
                .except(panel -> panel.has("repeatPanelId") || panel.has("repeatedByRow"))
                .seenAs(ComparablePanel::of)
                .shapedBy(DashboardDiff::shapeOf);
    }

    /** Looked up when a panel is compared, since rows hold panels in turn. */
    private static Shape shapeOf(JsonObject panel) {
        Shape plain = PANELS.getOrDefault("", Shape.any());
        return panel.object("libraryPanel").isPresent()
                ? LIBRARY_PANEL
                : PANELS.getOrDefault(panel.string("type").orElse(""), plain);
    }

    private static Shape fieldConfig(Shape custom) {
        Shape thresholds =
                Shape.any().list("steps", Items.of("threshold").by("color")).byDefault("mode", Json.of("absolute"));
        Shape defaults = Shape.any()
                .silent("custom", "thresholds")
                .field("custom", custom)
                .field("thresholds", thresholds)
                .list("mappings", Items.of("mapping"))
                .list("links", Items.of("data link").by("title"));
        Items overrides = Items.of("override")
                .by(DashboardDiff::matcher)
                .named(DashboardDiff::matcher)
                .shaped(Shape.any().list("properties", Items.of("property").by("id")));
        return Shape.any().silent("defaults").field("defaults", defaults).list("overrides", overrides);
    }

    /** The annotation that Grafana adds to every dashboard, as long as nobody has changed it. */
    private static boolean isGrafanasOwn(JsonObject annotation) {
        return annotation.integer("builtIn").equals(Optional.of(1L)) && annotation.isTrue("enable");
    }

    /** The changes that lead from one version to the other. */
    public static List<Change> between(JsonObject before, JsonObject after) {
        if (!DashboardView.isSecond(before) && !DashboardView.isSecond(after)) {
            return TypeChanges.summedUp(JsonDiff.between(before, after, DASHBOARD));
        }
        if (DashboardView.isSecond(before) && DashboardView.isSecond(after)) {
            return JsonDiff.between(SecondForm.listed(before), SecondForm.listed(after), SecondForm.SHAPE);
        }
        return List.of(new Change(Path.ROOT.then(new Path.Field("form")), form(before), form(after)));
    }

    private static Json form(JsonObject dashboard) {
        return Json.of(DashboardView.of(dashboard).version());
    }

    private static Optional<String> matcher(JsonObject override) {
        return override.object("matcher")
                .map(matcher -> matcher.string("id").orElse("") + " "
                        + matcher.find("options").map(DashboardDiff::text).orElse(""));
    }

    /** Options by their names in order, since a server may store them in another. */
    private static String text(Json value) {
        return switch (value) {
            case JsonString string -> string.value();
            case JsonObject object ->
                object.members().stream()
                        .sorted(comparing(JsonObject.Member::name))
                        .map(member -> member.name() + " " + text(member.value()))
                        .collect(joining(", "));
            case JsonArray array ->
                array.items().stream().map(DashboardDiff::text).collect(joining(" "));
            case JsonNumber ignored -> value.toString();
            case JsonBoolean ignored -> value.toString();
            case JsonNull ignored -> value.toString();
        };
    }
}

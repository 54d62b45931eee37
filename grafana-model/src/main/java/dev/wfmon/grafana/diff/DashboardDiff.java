package dev.wfmon.grafana.diff;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.List;
import java.util.Optional;

/**
 * The meaningful differences between two versions of a classic dashboard.
 *
 * <pre>{@code
 * DashboardDiff.between(live, desired); // [panel "Active workflows": threshold yellow: value 12 → 10]
 * }</pre>
 *
 * <p>Left out: what Grafana's server owns ({@code id}, {@code version}, {@code iteration}), what only an export
 * carries ({@code __inputs} and the like), what a browser saves by the way (a variable's last choice, the version of a
 * panel's plugin), and the order in which panels are listed, since their places say where they stand.
 */
public final class DashboardDiff {

    private static final Shape QUERY = Shape.any();

    private static final Shape FIELD_CONFIG = Shape.any()
            .silent("defaults", "custom", "thresholds")
            .field(
                    "defaults",
                    Shape.any()
                            .silent("custom", "thresholds")
                            .field(
                                    "thresholds",
                                    Shape.any()
                                            .list("steps", Items.of("threshold").by("color")))
                            .list("mappings", Items.of("mapping"))
                            .list("links", Items.of("data link").by("title")))
            .list(
                    "overrides",
                    Items.of("override")
                            .by(DashboardDiff::matcher)
                            .named(DashboardDiff::matcher)
                            .shaped(Shape.any()
                                    .list("properties", Items.of("property").by("id"))));

    private static final Shape PANEL = panel(panel(Shape.any()));

    /** Rows hold panels, and those hold none: two levels are all there are. */
    private static Shape panel(Shape nested) {
        return Shape.any()
                .ignore("pluginVersion")
                .silent("fieldConfig")
                .field("fieldConfig", FIELD_CONFIG)
                .list("targets", Items.of("query").by("refId").shaped(QUERY))
                .list("links", Items.of("link").by("title"))
                .list("transformations", Items.of("transformation").by("id"))
                .list("panels", panels(nested));
    }

    private static Items panels(Shape shape) {
        return Items.of("panel")
                .by("title", "id")
                .named(panel -> panel.string("title").filter(title -> !title.isBlank()))
                .inAnyOrder()
                .shaped(shape);
    }

    private static final Shape VARIABLE = Shape.any().ignore("current", "options");

    private static final Shape DASHBOARD = Shape.any()
            .ignore("id", "version", "iteration", "__inputs", "__requires", "__elements")
            .silent("templating", "annotations")
            .byDefault("editable", Json.of(true))
            .list("panels", panels(PANEL))
            .list("links", Items.of("link").by("title"))
            .field(
                    "templating",
                    Shape.any().list("list", Items.of("variable").by("name").shaped(VARIABLE)))
            .field(
                    "annotations",
                    Shape.any().list("list", Items.of("annotation").by("name")));

    private DashboardDiff() {}

    /** The changes that lead from one version to the other. */
    public static List<Change> between(JsonObject before, JsonObject after) {
        return JsonDiff.between(before, after, DASHBOARD);
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

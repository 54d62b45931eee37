package dev.wfmon.grafana.diff;

import dev.wfmon.grafana.diff.Rule.Part;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.Optional;
import java.util.function.Function;

/** What a differ must know of dashboards of the second form: panels by name, a layout that may nest, variables by name. */
final class SecondForm {

    private static final Shape QUERY = Shape.any()
            .silent("query")
            .field("query", Shape.any().ignore("version").silent("spec"));

    static final Shape SHAPE = Normalisation.of(Part.SECOND_DASHBOARD, Shape.any())
            .list("elements", elements())
            .silent("layout")
            .field("layout", layout())
            .list("variables", specs("variable", "name", Normalisation.of(Part.SECOND_VARIABLE, Shape.any())))
            .list(
                    "annotations",
                    specs("annotation", "name", Shape.any())
                            .except(annotation -> annotation
                                    .object("spec")
                                    .filter(spec -> spec.isTrue("builtIn") && spec.isTrue("enable"))
                                    .isPresent()))
            .list("links", Items.of("link").by("title").shaped(Normalisation.of(Part.LINK, Shape.any())));

    private SecondForm() {}

    /** The dashboard with its elements as a list, each with its name and title where a differ looks for them. */
    static JsonObject listed(JsonObject dashboard) {
        return dashboard.map(
                "elements",
                elements -> JsonArray.of(elements.asObject().orElse(JsonObject.empty()).members().stream()
                        .flatMap(member ->
                                member.value().asObject().stream().map(element -> named(member.name(), element)))
                        .toList()));
    }

    private static JsonObject named(String name, JsonObject element) {
        String title = inSpec(element, "title").orElse("");
        return element.with("name", Json.of(name)).with("title", Json.of(title));
    }

    private static Items elements() {
        return Items.of("panel")
                .by("name", "title")
                .named(element -> element.string("title").filter(title -> !title.isBlank()))
                .inAnyOrder()
                .shapedBy(SecondForm::element);
    }

    private static Shape element(JsonObject element) {
        Optional<JsonObject> viz = element.object("spec").flatMap(spec -> spec.object("vizConfig"));
        String type = viz.flatMap(config -> config.string("group"))
                .or(() -> viz.flatMap(config -> config.string("kind")))
                .orElse("");
        Shape settings = DashboardDiff.panelOf(type).ignore("pluginVersion");
        Shape data = Shape.any()
                .silent("spec")
                .field(
                        "spec",
                        Shape.any()
                                .list("queries", specs("query", "refId", QUERY))
                                .list(
                                        "transformations",
                                        Items.of("transformation").by("kind", "group")));
        Shape spec = Shape.any()
                .silent("data", "vizConfig")
                .filledIn("id")
                .field("data", data)
                .field("vizConfig", Shape.any().ignore("version").silent("spec").field("spec", settings))
                .list("links", Items.of("link").by("title"));
        return Shape.any().ignore("name", "title").silent("spec").field("spec", spec);
    }

    /** Rows and tabs hold layouts in turn, so that each shape is made when it is needed. */
    private static Shape layout() {
        Items items = Items.of("place of panel")
                .by(SecondForm::elementOf)
                .inAnyOrder()
                .shaped(inSpecs(Shape.any()));
        Shape spec =
                Shape.any().list("items", items).list("rows", section("row")).list("tabs", section("tab"));
        return Shape.any().silent("spec").field("spec", spec);
    }

    private static Items section(String noun) {
        return Items.of(noun)
                .by(section -> inSpec(section, "title"))
                .named(section -> inSpec(section, "title").filter(title -> !title.isBlank()))
                .shapedBy(section -> inSpecs(Shape.any().silent("layout").field("layout", layout())));
    }

    private static Optional<String> elementOf(JsonObject item) {
        return item.object("spec").flatMap(spec -> spec.object("element")).flatMap(element -> element.string("name"));
    }

    private static Items specs(String noun, String key, Shape shape) {
        Function<JsonObject, Optional<String>> name = item -> inSpec(item, key);
        return Items.of(noun).by(name).shaped(inSpecs(shape));
    }

    private static Shape inSpecs(Shape shape) {
        return Shape.any().silent("spec").field("spec", shape);
    }

    private static Optional<String> inSpec(JsonObject item, String name) {
        return item.object("spec").flatMap(spec -> spec.string(name));
    }
}

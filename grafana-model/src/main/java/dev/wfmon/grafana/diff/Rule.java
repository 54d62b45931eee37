package dev.wfmon.grafana.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line of the table: a member of a part of a dashboard, and when it makes no difference.
 *
 * @param part what the member belongs to
 * @param types the panel types that it holds for; empty for all
 * @param path the names down to the member
 */
record Rule(Part part, Set<String> types, List<String> path, Effect effect, String reason) {

    /** A kind of thing that dashboards consist of. */
    enum Part {
        DASHBOARD("dashboard"),
        PANEL("panel"),
        QUERY("query"),
        OPTIONS("panel's `options`"),
        CUSTOM("panel's `fieldConfig.defaults.custom`"),
        VARIABLE("variable"),
        ANNOTATION("annotation"),
        LINK("link"),
        SECOND_DASHBOARD("dashboard of the second form"),
        SECOND_VARIABLE("variable of the second form");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** When a member makes no difference. */
    sealed interface Effect {}

    /** Never mind what it holds. */
    record Ignored() implements Effect {}

    /** Where one side lacks it. */
    record FilledIn() implements Effect {}

    /** Missing means this value. */
    record ByDefault(Json value) implements Effect {}

    /** A member by its name, or further down by names with dots between them. */
    static Rule ignored(Part part, String member, String reason) {
        return new Rule(part, Set.of(), List.of(member.split("\\.")), new Ignored(), reason);
    }

    /** A member of panels of one type. */
    static Rule ignored(Part part, String type, String member, String reason) {
        return new Rule(part, Set.of(type), List.of(member), new Ignored(), reason);
    }

    static Rule filledIn(Part part, String member, String reason) {
        return new Rule(part, Set.of(), List.of(member), new FilledIn(), reason);
    }

    static Rule byDefault(Part part, String member, Json value, String reason) {
        return new Rule(part, Set.of(), List.of(member), new ByDefault(value), reason);
    }

    /** What panels of some types begin with, one rule for each value in an object. */
    static Stream<Rule> ofPlugin(Part part, Set<String> types, JsonObject defaults) {
        return leaves(List.of(), defaults)
                .map(leaf -> new Rule(
                        part, types, leaf.path(), new ByDefault(leaf.value()), "what the panel's editor begins with"));
    }

    private record Leaf(List<String> path, Json value) {}

    private static Stream<Leaf> leaves(List<String> path, JsonObject object) {
        return object.members().stream().flatMap(member -> {
            List<String> names =
                    Stream.concat(path.stream(), Stream.of(member.name())).toList();
            return member.value()
                    .asObject()
                    .map(inner -> leaves(names, inner))
                    .orElseGet(() -> Stream.of(new Leaf(names, member.value())));
        });
    }

    boolean isFor(Part wanted, String type) {
        return part == wanted && (types.isEmpty() || types.contains(type));
    }

    /** The shape with this rule in it. */
    Shape in(Shape shape) {
        return in(shape, path);
    }

    private Shape in(Shape shape, List<String> names) {
        String name = names.getFirst();
        if (names.size() > 1) {
            return shape.inside(name, inner -> in(inner, names.subList(1, names.size())));
        }
        return switch (effect) {
            case Ignored() -> shape.ignore(name);
            case FilledIn() -> shape.filledIn(name);
            case ByDefault(Json value) -> shape.byDefault(name, value);
        };
    }
}

package dev.wfmon.grafana.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what comes with another type of panel: all the settings of the old one go and those of the new one come, which
 * nobody wants to read line by line.
 */
final class TypeChanges {

    /** What a panel keeps when its type changes, by the names that paths go on with. */
    private static final Set<String> OF_ANY_TYPE = Set.of(
            "type",
            "title",
            "description",
            "id",
            "gridPos",
            "place",
            "size",
            "datasource",
            "repeat",
            "transparent",
            "libraryPanel",
            "query",
            "link",
            "transformation",
            "panel");

    private TypeChanges() {}

    static List<Change> summedUp(List<Change> changes) {
        Map<Path, Change> types = new LinkedHashMap<>();
        changes.stream().filter(TypeChanges::isOfType).forEach(change -> types.put(parent(change.path()), change));
        if (types.isEmpty()) {
            return changes;
        }
        Map<Path, List<Change>> settings = new LinkedHashMap<>();
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            types.keySet().stream()
                    .filter(panel -> isSettingOf(panel, change))
                    .findFirst()
                    .ifPresentOrElse(
                            panel -> settings.computeIfAbsent(panel, none -> new ArrayList<>())
                                    .add(change),
                            () -> rest.add(change));
        }
        settings.forEach((panel, inside) -> {
            Change type = Objects.requireNonNull(types.get(panel));
            rest.add(rest.indexOf(type) + 1, sum(panel, inside, type));
        });
        return List.copyOf(rest);
    }

    private static boolean isOfType(Change change) {
        List<Path.Step> steps = change.path().steps();
        return steps.size() > 1
                && steps.getLast().equals(new Path.Field("type"))
                && steps.get(steps.size() - 2) instanceof Path.Item item
                && item.noun().equals("panel")
                && change.before() != null
                && change.after() != null;
    }

    private static Path parent(Path path) {
        return new Path(path.steps().subList(0, path.steps().size() - 1));
    }

    private static boolean isSettingOf(Path panel, Change change) {
        List<Path.Step> steps = change.path().steps();
        int depth = panel.steps().size();
        return steps.size() > depth
                && steps.subList(0, depth).equals(panel.steps())
                && !OF_ANY_TYPE.contains(
                        switch (steps.get(depth)) {
                            case Path.Field(String name) -> name;
                            case Path.Item(String noun, String ignored) -> noun;
                        });
    }

    /** {@code settings 12 of singlestat → 9 of stat}. */
    private static Change sum(Path panel, List<Change> settings, Change type) {
        long old = settings.stream().filter(change -> change.before() != null).count();
        long now = settings.stream().filter(change -> change.after() != null).count();
        return new Change(
                panel.then(new Path.Field("settings")),
                Json.of(old + " of " + name(type.before())),
                Json.of(now + " of " + name(type.after())));
    }

    private static String name(@Nullable Json type) {
        return type instanceof JsonString string ? string.value() : String.valueOf(type);
    }
}

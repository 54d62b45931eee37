package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root of a document to one of its parts: by field name, or by naming an item of a list.
 *
 * <p>Read from the root, {@code panel "CPU"} → {@code query A} → {@code expr} is the expression of a panel's query.
 */
public record Path(List<Step> steps) {

    public static final Path ROOT = new Path(List.of());

    /** One step of a path. */
    public sealed interface Step {}

    /** Into the member of an object. */
    public record Field(String name) implements Step {}

    /**
     * To one item of a list.
     *
     * @param noun what the items are: panel, query, variable
     * @param label what people call this item: its title, name or place in the list
     */
    public record Item(String noun, String label) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    public Path then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    /** {@code panel "CPU": query A: expr}; consecutive fields are joined by dots. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        boolean afterField = false;
        for (Step step : steps) {
            if (!text.isEmpty()) {
                text.append(afterField && step instanceof Field ? "." : afterField ? " " : ": ");
            }
            text.append(
                    switch (step) {
                        case Field(String name) -> oneLine(name);
                        case Item(String noun, String label) -> label.isEmpty() ? noun : noun + " " + oneLine(label);
                    });
            afterField = step instanceof Field;
        }
        return text.toString();
    }

    /** Names may hold anything, line breaks as well, which JSON's quotes escape. */
    private static String oneLine(String name) {
        return name.chars().anyMatch(Character::isISOControl) ? Json.of(name).toString() : name;
    }
}

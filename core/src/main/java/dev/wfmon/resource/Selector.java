package dev.wfmon.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chooses resources by kind and name.
 *
 * <pre>{@code
 * Selector.parse("dashboards/cpu,memory"); // two dashboards
 * Selector.parse("folders");               // all folders
 * Selector.parse("datasources/prometheus"); // with or without hyphens: data-sources
 * }</pre>
 *
 * @param names the names to choose; all of the kind when there are none
 */
public record Selector(Kind kind, List<String> names) {

    public Selector {
        names = List.copyOf(names);
    }

    /** The selector that a text stands for; none when it does not start with a kind. */
    public static Optional<Selector> parse(String text) {
        int slash = text.indexOf('/');
        String word = slash < 0 ? text : text.substring(0, slash);
        List<String> names = slash < 0
                ? List.of()
                : Arrays.stream(text.substring(slash + 1).split(",", -1))
                        .filter(name -> !name.isBlank())
                        .toList();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.plural().replace("-", "").equals(word.replace("-", "")))
                .findFirst()
                .map(kind -> new Selector(kind, names));
    }

    public boolean matches(ResourceId id) {
        return id.kind() == kind && (names.isEmpty() || names.contains(id.name()));
    }
}

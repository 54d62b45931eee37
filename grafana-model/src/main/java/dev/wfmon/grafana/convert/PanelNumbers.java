package dev.wfmon.grafana.convert;

import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ids of panels: the one that a panel has, or else the next free one, so that no two are alike. */
final class PanelNumbers {

    /** JavaScript knows no greater whole numbers for sure. */
    private static final long MAX = (1L << 53) - 1;

    private final Set<Long> taken = new HashSet<>();
    private final String place;
    private long next;

    /**
     * Numbers for these panels.
     *
     * @param place where a panel says its id
     */
    PanelNumbers(List<Source> panels, String place) {
        this.place = place;
        this.next = 1
                + panels.stream()
                        .flatMap(panel -> id(panel).stream())
                        .mapToLong(id -> id)
                        .max()
                        .orElse(0);
    }

    private Optional<Long> id(Source panel) {
        return panel.at(place)
                .flatMap(id -> JsonObject.builder().put("id", id.json()).build().integer("id"))
                .filter(id -> id > 0 && id < MAX);
    }

    /** The id that the panel has from now on. */
    long of(Source panel) {
        Optional<Long> own = id(panel).filter(taken::add);
        if (own.isEmpty()) {
            panel.at(place)
                    .ifPresent(id -> id.tell(Loss.Kind.ALTERED, "each panel needs a number of its own: now " + next));
        }
        return own.orElseGet(this::next);
    }

    /** A number that no panel has. */
    long next() {
        return next++;
    }
}

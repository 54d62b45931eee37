package dev.wfmon.grafana.view;

import java.util.Optional;

/**
 * A panel, row or tab is shown once for each value of a variable.
 *
 * @param direction {@code h} or {@code v}
 */
public record RepeatView(String variable, Optional<String> direction, Optional<Long> maxPerRow) {

    static Optional<RepeatView> classic(Part part) {
        return part.word("repeat")
                .map(variable -> new RepeatView(
                        variable, part.word("repeatDirection"), part.json().integer("maxPerRow")));
    }

    /** Of a layout's item, row or tab. */
    static Optional<RepeatView> second(Part item) {
        return item.find("repeat")
                .flatMap(repeat -> repeat.word("value")
                        .map(variable -> new RepeatView(
                                variable,
                                repeat.word("direction"),
                                repeat.json().integer("maxPerRow"))));
    }
}

package dev.wfmon.resource;

import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.List;

/** The resources that were found in some input, and what was wrong with the input. */
public record Reading(List<Resource> resources, List<ReadProblem> problems) {

    public Reading {
        resources = List.copyOf(resources);
        problems = List.copyOf(problems);
    }

    static final Reading NOTHING = new Reading(List.of(), List.of());

    static Reading of(ReadProblem problem) {
        return new Reading(List.of(), List.of(problem));
    }

    /** All readings as one. */
    static Reading all(List<Reading> readings) {
        return new Reading(
                readings.stream()
                        .flatMap(reading -> reading.resources().stream())
                        .toList(),
                readings.stream()
                        .flatMap(reading -> reading.problems().stream())
                        .toList());
    }

    /** Both readings as one. */
    public Reading and(Reading other) {
        return new Reading(joined(resources, other.resources), joined(problems, other.problems));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

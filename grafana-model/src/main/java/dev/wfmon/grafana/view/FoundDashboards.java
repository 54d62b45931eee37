package dev.wfmon.grafana.view;

import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.List;

/** The dashboards of a document, and what was wrong with the texts inside of it. */
public record FoundDashboards(List<FoundDashboard> dashboards, List<ReadProblem> problems) {

    static final FoundDashboards NONE = new FoundDashboards(List.of(), List.of());

    public FoundDashboards {
        dashboards = List.copyOf(dashboards);
        problems = List.copyOf(problems);
    }

    static FoundDashboards of(FoundDashboard dashboard) {
        return new FoundDashboards(List.of(dashboard), List.of());
    }

    static FoundDashboards of(ReadProblem problem) {
        return new FoundDashboards(List.of(), List.of(problem));
    }

    FoundDashboards and(FoundDashboards other) {
        List<FoundDashboard> allDashboards = new ArrayList<>(dashboards);
        allDashboards.addAll(other.dashboards);
        List<ReadProblem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new FoundDashboards(allDashboards, allProblems);
    }
}

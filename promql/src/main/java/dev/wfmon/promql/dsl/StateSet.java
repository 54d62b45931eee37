package dev.wfmon.promql.dsl;

import dev.wfmon.promql.AggregationOp;
import java.util.List;

/**
 * A metric with one series for each state that a thing can be in: 1 for the state it is in, 0 for the others. So things
 * are counted by adding up, never by counting series.
 *
 * <pre>{@code
 * StateSet workflows = StateSet.named("workflow_status")
 *         .states("status", "Running", "Failed")
 *         .labels("workflow", "stage");
 * workflows.count("Running");               // sum(workflow_status{status="Running"})
 * workflows.count("Running", by("stage"));  // sum by (stage) (workflow_status{status="Running"})
 * workflows.in("Running");                  // workflow_status{status="Running"} == 1
 * }</pre>
 */
public final class StateSet extends Metric<StateSet> {

    /**
     * A state set of which the states are still to be told.
     *
     * @param metric the name of the metric
     */
    public record Named(String metric) {

        /** The label that holds the state, and its values; without values it may hold any. */
        public StateSet states(String label, String... values) {
            return new StateSet(Selection.named(metric).declaring(label), label, List.of(values));
        }
    }

    private final String label;
    private final List<String> states;

    private StateSet(Selection selection, String label, List<String> states) {
        super(selection);
        this.label = label;
        this.states = states;
    }

    /** The state set of this name. */
    public static Named named(String metric) {
        return new Named(metric);
    }

    /** How many things are in a state. */
    public Vector count(String state) {
        return count(state, Grouping.ALL);
    }

    /** How many things are in a state. */
    public Vector count(String state, Grouping grouping) {
        return grouping.merge(AggregationOp.SUM, null, select(state));
    }

    /** How many things are in each state. */
    public Vector counts() {
        return counts(Grouping.by(label));
    }

    /** How many things are in each state; the grouping keeps the label of the state. */
    public Vector counts(Grouping grouping) {
        if (!grouping.keeps(label)) {
            throw new IllegalArgumentException(
                    selection().metric() + ": counts() tells the states apart; keep the label " + LabelSet.quote(label)
                            + ", or say count(state, …)");
        }
        return grouping.merge(AggregationOp.SUM, null, selection().vector());
    }

    /** The things that are in a state, each 1. */
    public Vector in(String state) {
        return select(state).equalTo(1);
    }

    /** 1 when there are no series, else nothing. */
    public Vector absent() {
        return selection().vector().absent();
    }

    private Vector select(String state) {
        if (!states.isEmpty() && !states.contains(state)) {
            throw new IllegalArgumentException(selection().metric() + " has no state " + LabelSet.quote(state)
                    + "; it has " + LabelSet.list(states));
        }
        return where(label, state).selection().vector();
    }

    @Override
    StateSet with(Selection selection) {
        return new StateSet(selection, label, states);
    }
}

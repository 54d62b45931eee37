package dev.wfmon.promql.dsl;

import dev.wfmon.promql.At;
import dev.wfmon.promql.Matcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A metric that is scraped: its name, the labels that it has, and the conditions on the series wanted. What can be asked
 * of it depends on its kind.
 *
 * <pre>{@code
 * Counter agents = Counter.named("agent_total").labels("github_app", "task_id");
 * agents.where("github_app", "rex").where(label("task_id").inVariable("task_id"));
 * // agent_total{github_app="rex",task_id=~"$task_id"}
 * }</pre>
 *
 * @param <M> the kind of metric
 */
public abstract sealed class Metric<M extends Metric<M>> permits Counter, Gauge, Histogram, Summary, Info, StateSet {

    private final Selection selection;

    Metric(Selection selection) {
        this.selection = selection;
    }

    final Selection selection() {
        return selection;
    }

    abstract M with(Selection selection);

    /**
     * The labels that the series of this metric have; nothing else can be asked for or grouped by. Add {@code job},
     * {@code instance} and the like if queries need them.
     */
    public M labels(String... names) {
        return with(selection.declaring(names));
    }

    /** Only the series of which a label has a value. */
    public final M where(String label, String value) {
        return where(Match.label(label).is(value));
    }

    /** Only the series that meet all conditions, see {@link Match}. */
    public final M where(Matcher... conditions) {
        return where(List.of(conditions));
    }

    /** Only the series that meet all conditions, see {@link Match}. */
    public M where(Collection<Matcher> conditions) {
        return with(selection.where(conditions));
    }

    /** The series as they were some time ago. */
    public final M offset(Duration duration) {
        return with(selection.offset(duration));
    }

    /** The series as they were at a time, whatever time the query is for. */
    public final M at(Instant time) {
        return with(selection.at(new At.Timestamp(time.toEpochMilli())));
    }

    /** The series as they are at the start of the time that a dashboard shows. */
    public final M atStart() {
        return with(selection.at(At.Edge.START));
    }

    /** The series as they are at the end of the time that a dashboard shows. */
    public final M atEnd() {
        return with(selection.at(At.Edge.END));
    }

    @Override
    public final String toString() {
        return selection.selector().print();
    }
}

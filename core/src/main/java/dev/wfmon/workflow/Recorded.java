package dev.wfmon.workflow;

import dev.wfmon.alert.Rule;
import dev.wfmon.promql.dsl.Gauge;
import dev.wfmon.promql.dsl.Vector;
import java.util.List;

/**
 * A query that is heavy or asked for twice, stored as a series.
 *
 * @param name {@code level:metric:operations}
 * @param labels those of the level
 */
record Recorded(String name, Vector query, List<String> labels) {

    Recorded {
        labels = List.copyOf(labels);
    }

    Rule rule() {
        return Rule.recording(name, query.print());
    }

    /** What it stored. */
    Gauge series() {
        return Gauge.named(name).labels(labels.toArray(new String[0]));
    }
}

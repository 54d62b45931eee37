package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the series on both sides of a binary operation find each other.
 *
 * @param on whether the labels listed are those that must agree, {@code on}, or those that need not, {@code ignoring}
 * @param group the side of which many series may match one of the other side
 * @param include the labels that the many take over from the one
 * @param fillLeft the value for series that the left side lacks
 * @param fillRight the value for series that the right side lacks
 * @param all whether the many take over all labels, {@code group_left (*)}, which MetricsQL allows
 * @param prefix what MetricsQL puts in front of the names of labels taken over; empty for nothing
 */
public record VectorMatching(
        boolean on,
        List<Label> labels,
        Group group,
        List<Label> include,
        @Nullable Double fillLeft,
        @Nullable Double fillRight,
        boolean all,
        String prefix) {

    /** The matching that PromQL knows. */
    public VectorMatching(
            boolean on,
            List<Label> labels,
            Group group,
            List<Label> include,
            @Nullable Double fillLeft,
            @Nullable Double fillRight) {
        this(on, labels, group, include, fillLeft, fillRight, false, "");
    }

    /** All labels must agree, one to one. */
    public static final VectorMatching DEFAULT =
            new VectorMatching(false, List.of(), Group.NONE, List.of(), null, null);

    /** The side with many series for one of the other. */
    public enum Group {
        NONE,
        LEFT,
        RIGHT
    }

    public VectorMatching {
        labels = List.copyOf(labels);
        include = List.copyOf(include);
    }

    /** Whether one of the sides is filled up. */
    public boolean fills() {
        return fillLeft != null || fillRight != null;
    }
}

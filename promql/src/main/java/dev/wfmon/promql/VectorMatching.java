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
 */
public record VectorMatching(
        boolean on,
        List<Label> labels,
        Group group,
        List<Label> include,
        @Nullable Double fillLeft,
        @Nullable Double fillRight) {

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

package dev.wfmon.resource;

import java.util.Comparator;

/**
 * What tells a resource from all others.
 *
 * @param name what each {@link Kind} says it is named by
 */
public record ResourceId(Kind kind, String name) implements Comparable<ResourceId> {

    private static final Comparator<ResourceId> IN_ORDER_OF_APPLYING =
            Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name);

    @Override
    public int compareTo(ResourceId other) {
        return IN_ORDER_OF_APPLYING.compare(this, other);
    }

    /** {@code dashboard workflow-monitoring}. */
    @Override
    public String toString() {
        return kind.noun() + " " + name;
    }
}

package dev.wfmon.plan;

import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What others need comes first: folders before dashboards, and a folder before those inside of it. */
final class ApplyOrder implements Comparator<Resource> {

    private static final Comparator<Resource> BY_KIND = Comparator.comparing(Resource::kind);

    /** The parent's uid of each folder that has one. */
    private final Map<String, String> parents = new HashMap<>();

    ApplyOrder(List<Resource> resources) {
        for (Resource resource : resources) {
            if (resource.kind() == Kind.FOLDER) {
                resource.spec()
                        .string("parentUid")
                        .ifPresent(parent -> parents.put(resource.id().name(), parent));
            }
        }
    }

    @Override
    public int compare(Resource first, Resource second) {
        return BY_KIND.thenComparingInt(this::depth).compare(first, second);
    }

    private int depth(Resource resource) {
        int depth = 0;
        String above = resource.kind() == Kind.FOLDER ? resource.id().name() : "";
        // Folders that name each other as parents would never end; Grafana will refuse them.
        while (parents.containsKey(above) && depth <= parents.size()) {
            above = parents.getOrDefault(above, "");
            depth++;
        }
        return depth;
    }
}

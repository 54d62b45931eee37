package dev.wfmon.grafana.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Hands out the ids of the panels of one dashboard.
 *
 * <p>An id follows from titles alone, never from the other panels: alerts and links that name a panel by its id survive
 * every change around it. For the same reason a clash is refused and not evaded.
 */
final class PanelIds {

    private final Map<Integer, String> owners = new HashMap<>();

    int ofRow(Section section) {
        return claim(hash("row", section.title()), section.toString());
    }

    int of(Panel<?> panel, Section section) {
        int id = panel.id().orElseGet(() -> hash("panel", section.title(), panel.title()));
        return claim(id, "the panel \"" + panel.title() + "\" in " + section);
    }

    private int claim(int id, String owner) {
        String other = owners.putIfAbsent(id, owner);
        if (other != null) {
            throw new IllegalStateException("The id " + id + " belongs to both " + other + " and " + owner
                    + "; give a panel another title, or an id of its own with id(n)");
        }
        return id;
    }

    private static int hash(String... key) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", key).getBytes(StandardCharsets.UTF_8));
        return Math.max(1, (int) (crc.getValue() & Integer.MAX_VALUE));
    }
}

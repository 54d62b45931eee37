package dev.wfmon.truth;

import java.util.HashMap;
import java.util.Map;

/** Labels of series: names and values. */
final class Labels {

    private Labels() {}

    /** These and one more. */
    static Map<String, String> and(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new HashMap<>(labels);
        more.put(name, value);
        return Map.copyOf(more);
    }

    /** Those of some names. */
    static Map<String, String> only(Map<String, String> labels, String... names) {
        Map<String, String> kept = new HashMap<>();
        for (String name : names) {
            kept.put(name, labels.getOrDefault(name, ""));
        }
        return Map.copyOf(kept);
    }
}

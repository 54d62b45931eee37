package dev.wfmon.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the name that somebody may have meant.
 *
 * <pre>{@code
 * Similar.of("foldr", List.of("folder", "links")); // Optional[folder]
 * }</pre>
 */
public final class Similar {

    private static final int MAX_DISTANCE = 2;

    private Similar() {}

    /** The closest of the names, at most two letters away. */
    public static Optional<String> of(String name, Collection<String> names) {
        return names.stream()
                .filter(known -> distance(name, known) <= Math.min(MAX_DISTANCE, known.length() / 2))
                .min(Comparator.<String>comparingInt(known -> distance(name, known))
                        .thenComparing(known -> known));
    }

    /** How many letters have to be added, removed or changed, by Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

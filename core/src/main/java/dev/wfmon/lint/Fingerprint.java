package dev.wfmon.lint;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a finding is known by from one run to the next: its rule, its resource and what it points at, but not its line,
 * so that it stays the same when other lines come or go.
 *
 * <pre>{@code
 * Fingerprint.of(Linter.lint(resources)); // [3f8a…, 90cc…], one for each finding
 * }</pre>
 */
public final class Fingerprint {

    private static final int BYTES = 12;

    private Fingerprint() {}

    /** The fingerprints of all findings of a run, in their order. Of several that are alike each has its own. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> prints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String what = what(finding);
            int number = seen.merge(what, 1, Integer::sum);
            prints.add(hash(number == 1 ? what : what + "\0" + number));
        }
        return prints;
    }

    private static String what(Finding finding) {
        Location location = finding.location();
        String line = location.excerpt().lines().findFirst().orElse("").strip();
        return String.join("\0", finding.rule(), finding.resource(), location.where(), line);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

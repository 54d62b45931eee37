package dev.wfmon.promql;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Prometheus, by the two numbers that decide what its PromQL can do:
 *
 * <pre>{@code
 * PrometheusVersion server = PrometheusVersion.of("2.53.1");
 * Promql.parse("x[1m + 30s]", ParseOptions.PROMETHEUS.withVersion(server)).problems();
 * // duration arithmetic needs Prometheus 3.4
 * }</pre>
 *
 * <p>Queries are judged as the version itself judges them from 2.42 on. Of older versions it is known which functions and
 * operators they lack, but not all of their syntax.
 */
public record PrometheusVersion(int major, int minor) implements Comparable<PrometheusVersion> {

    /** The version of Debian 12. */
    public static final PrometheusVersion V2_42 = new PrometheusVersion(2, 42);

    /** A version with long-term support, the last one of 2. */
    public static final PrometheusVersion V2_53 = new PrometheusVersion(2, 53);

    /** A version with long-term support. */
    public static final PrometheusVersion V3_5 = new PrometheusVersion(3, 5);

    /** The newest version whose PromQL is known here: 3.14. */
    public static final PrometheusVersion LATEST = new PrometheusVersion(3, 14);

    private static final Pattern TEXT = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})([.+-].*)?");

    private static final Comparator<PrometheusVersion> ORDER =
            Comparator.comparingInt(PrometheusVersion::major).thenComparingInt(PrometheusVersion::minor);

    /**
     * The version written as {@code 2.53}, {@code 2.53.1}, {@code v3.5.0} or {@code 3.14.0-rc.0}.
     *
     * @throws IllegalArgumentException when the text is no version
     */
    public static PrometheusVersion of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version of Prometheus: " + text);
        }
        return new PrometheusVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether it is that version or a newer one. */
    public boolean isAtLeast(PrometheusVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(PrometheusVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}

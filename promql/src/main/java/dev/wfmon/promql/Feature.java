package dev.wfmon.promql;

import org.jspecify.annotations.Nullable;

/**
 * A part of the language that not every server understands, and which servers do.
 *
 * @param name what people call it, such as {@code duration arithmetic} or {@code function "info"}
 * @param dialect who has it at all
 * @param since the first version of Prometheus that has it; without a meaning when only VictoriaMetrics does
 * @param removedIn the first version of Prometheus that lost it again; null for one that is still there
 * @param flag what turns it on in Prometheus; null where nothing has to
 * @param stableSince the first version of Prometheus that has it without the flag; null while there is none
 */
public record Feature(
        String name,
        Dialect dialect,
        PrometheusVersion since,
        @Nullable PrometheusVersion removedIn,
        @Nullable FeatureFlag flag,
        @Nullable PrometheusVersion stableSince) {

    private static final PrometheusVersion FIRST = new PrometheusVersion(2, 0);

    /** One that everybody has. */
    static Feature common(String name) {
        return new Feature(name, Dialect.BOTH, FIRST, null, null, null);
    }

    /** Whether all servers of today and of some years back have it, just so. */
    public boolean isCommon() {
        return dialect == Dialect.BOTH && since.equals(FIRST) && removedIn == null && flag == null;
    }

    /** Whether that version of Prometheus has it, if need be behind a flag. */
    public boolean isIn(PrometheusVersion version) {
        return dialect != Dialect.VICTORIA_METRICS && version.isAtLeast(since) && !isGoneIn(version);
    }

    /** Whether that version of Prometheus has lost it. */
    boolean isGoneIn(PrometheusVersion version) {
        return removedIn != null && version.isAtLeast(removedIn);
    }

    /** The flag that must be on in that version of Prometheus; null when none has to be. */
    public @Nullable FeatureFlag flagIn(PrometheusVersion version) {
        return stableSince != null && version.isAtLeast(stableSince) ? null : flag;
    }

    /** The servers that have it, such as {@code Prometheus 2.54 or VictoriaMetrics}. */
    public String servers() {
        return switch (dialect) {
            case PROMETHEUS -> prometheus();
            case BOTH -> prometheus() + " or VictoriaMetrics";
            case VICTORIA_METRICS, NONE -> "VictoriaMetrics";
        };
    }

    private String prometheus() {
        StringBuilder out = new StringBuilder("Prometheus");
        if (!since.equals(FIRST)) {
            out.append(' ').append(since);
        }
        if (removedIn != null) {
            out.append(" before ").append(removedIn);
        }
        if (flag != null) {
            out.append(" with ").append(flag);
            out.append(stableSince == null ? "" : " (on since " + stableSince + ")");
        }
        return out.toString();
    }

    // How the table of features says what it knows.

    Feature since(String version) {
        return new Feature(name, dialect, PrometheusVersion.of(version), removedIn, flag, stableSince);
    }

    Feature removedIn(String version) {
        return new Feature(name, dialect, since, PrometheusVersion.of(version), flag, stableSince);
    }

    Feature behind(FeatureFlag required) {
        return new Feature(name, dialect, since, removedIn, required, stableSince);
    }

    Feature stableSince(String version) {
        return new Feature(name, dialect, since, removedIn, flag, PrometheusVersion.of(version));
    }

    Feature only(Dialect server) {
        return new Feature(name, server, since, removedIn, flag, stableSince);
    }
}

package dev.wfmon.simulation;

import java.time.Duration;
import java.util.Locale;

/** The agents of the platform, and how they work on an ordinary day. */
public enum Agent {
    REX("5DLabs-Rex", Duration.ofMinutes(24), 1.4),
    BLAZE("5DLabs-Blaze", Duration.ofMinutes(18), 1.8),
    CLEO("5DLabs-Cleo", Duration.ofMinutes(8), 0.7),
    TESS("5DLabs-Tess", Duration.ofMinutes(12), 1.1);

    private final String githubApp;
    private final Duration usual;
    private final double cores;

    Agent(String githubApp, Duration usual, double cores) {
        this.githubApp = githubApp;
        this.usual = usual;
        this.cores = cores;
    }

    /** The GitHub app as which it works, the label {@code github_app}. */
    public String githubApp() {
        return githubApp;
    }

    /** How it is called in the names of pods. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The median of how long its runs take. */
    Duration usual() {
        return usual;
    }

    /** The cores that its pods use on average. */
    double cores() {
        return cores;
    }
}

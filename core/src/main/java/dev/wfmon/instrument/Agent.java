package dev.wfmon.instrument;

/** The agents of the platform. */
public enum Agent {
    /** Implements. */
    REX("5DLabs-Rex"),
    /** Implements. */
    BLAZE("5DLabs-Blaze"),
    /** Cares for quality. */
    CLEO("5DLabs-Cleo"),
    /** Tests. */
    TESS("5DLabs-Tess");

    private final String githubApp;

    Agent(String githubApp) {
        this.githubApp = githubApp;
    }

    /** The GitHub app as which the agent works. */
    public String githubApp() {
        return githubApp;
    }
}

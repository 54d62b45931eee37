package dev.wfmon.instrument;

/** How a workflow ended, in the words of Argo. */
public enum Outcome {
    SUCCEEDED("Succeeded"),
    /** A step did not do what it should. */
    FAILED("Failed"),
    /** Something around the steps broke. */
    ERROR("Error");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

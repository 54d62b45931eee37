package dev.wfmon.promql.analysis;

/** Whether a query yields anything, from never to always. */
public enum Outcome {
    /** It is empty, whatever is stored: {@code count(x) < 1}, {@code a{x="1"} and a{x="2"}}. */
    NEVER,
    /** It may be empty though its selectors find series: {@code x > 5}, {@code a / b}, {@code rate(x[5m])}. */
    SOMETIMES,
    /** It yields whenever each of its selectors finds something: {@code x}, {@code sum(x)}, {@code count(x) > 0}. */
    WITH_DATA,
    /** It yields even when nothing is stored: {@code 1}, {@code x or vector(0)}, {@code hour()}. */
    ALWAYS;

    /** The outcome of what needs both. */
    Outcome and(Outcome other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** The outcome of what needs one of them. */
    Outcome or(Outcome other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** The outcome when some of the series may go: never stays never. */
    Outcome atMostSometimes() {
        return and(SOMETIMES);
    }
}

package dev.wfmon.lint.rule;

/** What a rule has to know besides the files. */
public enum Need {
    /** The types of metrics, as {@code --metrics} tells them. */
    METRIC_TYPES,
    /** A server that answers, as {@code --live} asks it. */
    LIVE
}

package dev.wfmon.promql.analysis;

/** How often a comparison holds. */
public enum Truth {
    NEVER,
    SOMETIMES,
    ALWAYS
}

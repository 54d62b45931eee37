package dev.wfmon.lint;

/** One kind of mistake, and how to find it. */
interface LintRule {

    /** {@code group/name}, for people and for settings. */
    String id();

    Severity severity();

    /** Looks for the mistake in one resource. */
    void check(Subject subject, Report report);
}

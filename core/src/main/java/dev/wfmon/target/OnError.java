package dev.wfmon.target;

/** What an apply does when one resource fails. */
public enum OnError {
    /** Goes on, and the failure does not count. */
    IGNORE,
    /** Goes on, and fails at the end. */
    FAIL,
    /** Stops there. */
    ABORT
}

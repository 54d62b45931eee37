package dev.wfmon.target;

/** A target that did not do what it was asked; the message says what, where and what to do about it. */
public final class TargetException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kept the target from it. */
    public enum Reason {
        /** It cannot be reached, or answers nonsense. */
        UNAVAILABLE,
        /** It wants other credentials or rights. */
        DENIED,
        /** Its version is not one that wfmon can talk to. */
        UNSUPPORTED,
        /** What is there has changed since it was read. */
        CONFLICT,
        /** It refused what it was sent. */
        REFUSED
    }

    private final Reason reason;

    public TargetException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public TargetException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

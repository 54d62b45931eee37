package dev.wfmon.cli.command;

import dev.wfmon.target.TargetException;

/** Ends a command with a message for people. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    CommandFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    CommandFailure(TargetException cause) {
        super(cause.getMessage(), cause);
        this.exitCode = exitCode(cause.reason());
    }

    ExitCode exitCode() {
        return exitCode;
    }

    static ExitCode exitCode(TargetException.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE, REFUSED -> ExitCode.GENERAL;
            case DENIED -> ExitCode.DENIED;
            case UNSUPPORTED -> ExitCode.UNSUPPORTED;
            case CONFLICT -> ExitCode.CONFLICT;
        };
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

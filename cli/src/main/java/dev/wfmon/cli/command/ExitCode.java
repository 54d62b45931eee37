package dev.wfmon.cli.command;

/** How the program ends, for scripts. */
enum ExitCode {
    OK(0),
    /** Something went wrong; for {@code diff}: there are differences, and its errors are {@link #NO_DIFF}. */
    GENERAL(1),
    /** The command line is not one that wfmon understands. */
    USAGE(2),
    /** The server wants other credentials or rights. */
    DENIED(3),
    /** Some resources failed, or lint found something at or above {@code --fail-on}. */
    PARTIAL(4),
    /** Ended by Ctrl-C. */
    CANCELLED(5),
    /** A server version that wfmon cannot talk to. */
    UNSUPPORTED(6),
    /** What is live has changed since it was compared, or belongs to someone else. */
    CONFLICT(7),
    /** A diff could not be made: {@link #GENERAL} would say that there are differences. */
    NO_DIFF(8);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

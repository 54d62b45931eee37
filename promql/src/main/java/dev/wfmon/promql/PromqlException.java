package dev.wfmon.promql;

/** Thrown where a valid query was asked for; the message is the first problem, rendered. */
public final class PromqlException extends IllegalArgumentException {

    private final transient ParseResult result;

    PromqlException(ParseResult result) {
        super(result.problems().getFirst().render(result.source()));
        this.result = result;
    }

    /** The whole result, with every problem. */
    public ParseResult result() {
        return result;
    }
}

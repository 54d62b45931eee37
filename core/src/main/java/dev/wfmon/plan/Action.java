package dev.wfmon.plan;

/** What an apply would do with a resource. */
public enum Action {
    CREATE('+', "create"),
    UPDATE('~', "change"),
    UNCHANGED('=', "leave");

    private final char symbol;
    private final String verb;

    Action(char symbol, String verb) {
        this.symbol = symbol;
        this.verb = verb;
    }

    /** The sign in front of a resource in a plan. */
    public char symbol() {
        return symbol;
    }

    public String verb() {
        return verb;
    }
}

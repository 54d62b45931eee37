package dev.wfmon.json;

/** Something in a text that keeps it from being read as it stands. */
public record ReadProblem(SourceText source, int offset, String message) {

    /** {@code name:line:column: message} and the line in question with a caret, as far as there is one. */
    public String render() {
        String sentence = source.place(offset) + ": " + message;
        boolean hasLine = offset != Json.NOWHERE && !source.text().isBlank();
        return hasLine ? sentence + "\n" + source.snippet(offset, 1).indent(2).stripTrailing() : sentence;
    }
}

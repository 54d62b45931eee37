package dev.wfmon.json;

/** Carries a mistake in a text from deep inside a reader to its top; no reader lets it out. */
final class Unreadable extends Exception {

    private final int offset;
    private final String sentence;

    Unreadable(int offset, String sentence) {
        super(sentence);
        this.offset = offset;
        this.sentence = sentence;
    }

    ReadProblem in(SourceText source) {
        return new ReadProblem(source, Math.clamp(offset, 0, source.text().length()), sentence);
    }
}

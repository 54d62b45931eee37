package dev.wfmon.json;

/** How deep a text may nest: deep enough for any dashboard, and shallow enough for recursion everywhere. */
final class Nesting {

    static final int MAX_DEPTH = 512;

    private Nesting() {}

    /** One level deeper than the given depth, if there may be one. */
    static int deeper(int depth, int offset) throws Unreadable {
        if (depth == MAX_DEPTH) {
            throw new Unreadable(offset, "the nesting is deeper than %d levels".formatted(MAX_DEPTH));
        }
        return depth + 1;
    }
}

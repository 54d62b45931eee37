package dev.wfmon.json;

/**
 * A text and the name under which people know it: a path, or {@code <stdin>}.
 *
 * <pre>{@code
 * var source = new SourceText("a.json", "{\n  \"title\": 1\n}");
 * source.position(13); // 2:12
 * source.place(13);    // a.json:2:12
 * }</pre>
 */
public record SourceText(String name, String text) {

    /** The position of an offset; the end of the text for offsets beyond it. */
    public Position position(int offset) {
        int end = Math.clamp(offset, 0, text.length());
        int line = 1;
        int lineStart = 0;
        for (int newline = text.indexOf('\n'); newline >= 0 && newline < end; newline = text.indexOf('\n', lineStart)) {
            line++;
            lineStart = newline + 1;
        }
        return new Position(line, end - lineStart + 1);
    }

    /** The position as errors show it: {@code name:line:column}. */
    public String place(int offset) {
        return offset == Json.NOWHERE || text.isEmpty() ? name : name + ":" + position(offset);
    }

    /** The line that holds the offset and, below it, carets under {@code length} characters from there. */
    public String snippet(int offset, int length) {
        int start = Math.clamp(offset, 0, text.length());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int newline = text.indexOf('\n', start);
        int lineEnd = newline < 0 ? text.length() : newline;
        String before = text.substring(lineStart, start);
        String indent = before.replaceAll("[^\t]", " ");
        int carets = Math.clamp(length, 1, Math.max(1, lineEnd - start));
        return text.substring(lineStart, lineEnd).stripTrailing() + "\n" + indent + "^".repeat(carets);
    }
}

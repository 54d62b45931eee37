package dev.wfmon.json;

import dev.wfmon.json.Part.Style;
import java.util.List;
import java.util.Optional;

/**
 * Changes parts of a JSON or YAML text and leaves every other character as it is: comments, order, quotes and
 * indentation.
 *
 * <pre>{@code
 * var source = new SourceText("a.yaml", "a:   1 # one\nb: 'x'\n");
 * var editor = new DocumentEditor(YamlReader.read(source).documents().getFirst());
 * List<TextEdit> edits = editor.set(JsonPointer.parse("/b"), Json.of("it's"));
 * TextEdit.apply(source.text(), edits); // a:   1 # one, b: 'it''s'
 * }</pre>
 *
 * <p>A string keeps the style of the one that it replaces where that can hold it: plain, in quotes, or a block with its
 * indentation. Replacing an alias leaves its anchor alone.
 */
public final class DocumentEditor {

    private final String text;
    private final Part root;
    private final StringStyle strings;

    /**
     * An editor of a document that was read.
     *
     * @throws IllegalArgumentException when the document was built in code and has no text
     */
    public DocumentEditor(JsonDocument document) {
        this.text = document.source().text();
        this.root = YamlParts.of(text, document.root().offset());
        this.strings = new StringStyle(text);
    }

    /** A place on the way to a value. */
    private record Place(Part part, boolean isInFlow, int column) {}

    /**
     * Sets a value: that of a member or item that is there, or of a new member at the end of its object. Objects on the
     * way that are missing come with it.
     *
     * @throws IllegalArgumentException when the way leads through something that is no object
     */
    public List<TextEdit> set(JsonPointer pointer, Json value) {
        Place place = new Place(root, false, 0);
        List<String> steps = pointer.steps();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Place> next = child(place, steps.get(i));
            if (next.isEmpty()) {
                return List.of(insert(place, steps.get(i), nested(steps.subList(i + 1, steps.size()), value)));
            }
            place = next.get();
        }
        return List.of(replace(place, value));
    }

    /**
     * Adds an item at the end of an array.
     *
     * @throws IllegalArgumentException when there is no array
     */
    public List<TextEdit> append(JsonPointer array, Json item) {
        Place place = find(array);
        return switch (place.part().style()) {
            case BLOCK_ARRAY -> List.of(newLine(place.part(), dash(place.part().start(), item)));
            case FLOW_ARRAY ->
                List.of(
                        place.part().members().isEmpty() && !place.isInFlow()
                                ? replace(place, JsonArray.of(item))
                                : inBrackets(place.part(), inFlow(item)));
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK_TEXT, ALIAS, FLOW_OBJECT, BLOCK_OBJECT ->
                throw new IllegalArgumentException("no array stands at " + array);
        };
    }

    /**
     * Removes a member or an item with its lines. Comments before it stay.
     *
     * @throws IllegalArgumentException when there is none
     */
    public List<TextEdit> remove(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        Part parent = find(new JsonPointer(steps.subList(0, steps.size() - 1))).part();
        Part.Member member = parent.member(steps.getLast())
                .orElseThrow(() -> new IllegalArgumentException("nothing stands at " + pointer));
        int index = parent.members().indexOf(member);
        boolean isOnly = parent.members().size() == 1;
        if (parent.style().isFlow()) {
            return List.of(removeInFlow(parent, index));
        }
        return List.of(isOnly ? emptied(parent) : removeLines(parent, index));
    }

    private Place find(JsonPointer pointer) {
        Place place = new Place(root, false, 0);
        for (String step : pointer.steps()) {
            place = child(place, step).orElseThrow(() -> new IllegalArgumentException("nothing stands at " + pointer));
        }
        return place;
    }

    private Optional<Place> child(Place parent, String step) {
        boolean isInFlow = parent.isInFlow() || parent.part().style().isFlow();
        int column = parent.part().style().isBlock() ? column(parent.part().start()) : parent.column();
        return parent.part().member(step).map(member -> new Place(member.value(), isInFlow, column + 2));
    }

    private static Json nested(List<String> steps, Json value) {
        Json nested = value;
        for (String step : steps.reversed()) {
            nested = JsonObject.builder().put(step, nested).build();
        }
        return nested;
    }

    private TextEdit replace(Place place, Json value) {
        Part part = place.part();
        if (value instanceof JsonString string) {
            return edit(part, strings.write(string.value(), part, place.isInFlow(), place.column()));
        }
        boolean isLines = !place.isInFlow() && !isJson() && isFilled(value) && place.column() > 0;
        if (!isLines) {
            return edit(part, isJson() || place.isInFlow() ? inFlow(value) : lines(value, column(part.start())));
        }
        return edit(part, "\n" + " ".repeat(place.column()) + lines(value, place.column()));
    }

    /** Puts lines or nothing right behind the colon, and a value behind a space. */
    private TextEdit edit(Part part, String replacement) {
        int start = part.start();
        if (replacement.startsWith("\n")) {
            while (start > 0 && text.charAt(start - 1) == ' ') {
                start--;
            }
            boolean isOnItsLine = start > 0 && text.charAt(start - 1) == '\n';
            return new TextEdit(isOnItsLine ? start - 1 : start, part.end(), replacement);
        }
        boolean touchesColon = start > 0 && text.charAt(start - 1) == ':' && part.start() == part.end();
        return new TextEdit(start, part.end(), touchesColon ? " " + replacement : replacement);
    }

    private TextEdit insert(Place place, String name, Json value) {
        JsonObject member = JsonObject.builder().put(name, value).build();
        Part part = place.part();
        return switch (part.style()) {
            case BLOCK_OBJECT -> newLine(part, lines(member, column(part.start())));
            case FLOW_OBJECT ->
                part.members().isEmpty() && !place.isInFlow() && !isJson()
                        ? replace(place, member)
                        : inBrackets(part, inFlow(name, value));
            case PLAIN -> {
                if (part.start() != part.end() && !isNull(part)) {
                    throw new IllegalArgumentException("no object is there to take \"" + name + "\"");
                }
                yield replace(place, member);
            }
            case SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK_TEXT, ALIAS, FLOW_ARRAY, BLOCK_ARRAY ->
                throw new IllegalArgumentException("no object is there to take \"" + name + "\"");
        };
    }

    private boolean isNull(Part part) {
        return List.of("null", "~", "Null", "NULL").contains(text.substring(part.start(), part.end()));
    }

    /** A line of its own below a block, at the column where the block starts. */
    private TextEdit newLine(Part block, String line) {
        int at = endOfLine(block.end());
        boolean isLast = at == text.length();
        String indented = "\n" + " ".repeat(column(block.start())) + line;
        return new TextEdit(at, at, isLast ? indented + "\n" : indented);
    }

    private TextEdit inBrackets(Part part, String member) {
        if (part.members().isEmpty()) {
            return new TextEdit(part.start() + 1, part.end() - 1, member);
        }
        int at = part.members().getLast().value().end();
        String before =
                text.substring(part.start() + 1, part.members().getFirst().start());
        return new TextEdit(at, at, (before.contains("\n") ? "," + before : ", ") + member);
    }

    private TextEdit removeInFlow(Part parent, int index) {
        List<Part.Member> all = parent.members();
        Part.Member member = all.get(index);
        if (index + 1 < all.size()) {
            return new TextEdit(member.start(), all.get(index + 1).start(), "");
        }
        int start = index > 0 ? all.get(index - 1).value().end() : member.start();
        return new TextEdit(start, member.value().end(), "");
    }

    private TextEdit removeLines(Part parent, int index) {
        Part.Member member = parent.members().get(index);
        int start = lead(parent, member.start());
        int line = startOfLine(start);
        boolean sharesLine = !text.substring(line, start).isBlank();
        if (sharesLine) {
            return new TextEdit(
                    start, lead(parent, parent.members().get(index + 1).start()), "");
        }
        int end = endOfLine(member.value().end());
        return end == text.length() ? new TextEdit(line - 1, end, "") : new TextEdit(line, end + 1, "");
    }

    /** Where a member starts: at its name, or at the dash before an item. */
    private int lead(Part parent, int start) {
        if (parent.style() != Style.BLOCK_ARRAY) {
            return start;
        }
        int dash = column(parent.start());
        int line = startOfLine(start);
        while (line > 0 && (line + dash >= text.length() || text.charAt(line + dash) != '-' || line + dash >= start)) {
            line = startOfLine(line - 1);
        }
        return line + dash;
    }

    private TextEdit emptied(Part block) {
        String nothing = block.style() == Style.BLOCK_ARRAY ? "[]" : "{}";
        int start = block.start();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        boolean isBehindSign = start > 0 && (text.charAt(start - 1) == ':' || text.charAt(start - 1) == '-');
        return isBehindSign
                ? new TextEdit(start, block.end(), " " + nothing)
                : new TextEdit(block.start(), block.end(), "  " + nothing);
    }

    private String dash(int start, Json item) {
        return "- "
                + (isFilled(item) || !(item instanceof JsonString)
                        ? lines(item, column(start) + 2)
                        : YamlStrings.write(item.asString().orElseThrow(), column(start) + 2));
    }

    /** The value as a block, its lines behind the first indented. */
    private static String lines(Json value, int column) {
        return YamlWriter.write(value).stripTrailing().replaceAll("(?m)(?<=\n)(?=.)", " ".repeat(column));
    }

    private String inFlow(String name, Json value) {
        return (isJson() ? JsonQuotes.quote(name) : StringStyle.inFlow(name)) + ": " + inFlow(value);
    }

    private String inFlow(Json value) {
        return value instanceof JsonString string && !isJson()
                ? StringStyle.inFlow(string.value())
                : JsonWriter.compact(value);
    }

    private static boolean isFilled(Json value) {
        return switch (value) {
            case JsonObject object -> !object.isEmpty();
            case JsonArray array -> array.size() > 0;
            default -> false;
        };
    }

    /** YAML in brackets looks like JSON but for the quotes of its names. */
    private boolean isJson() {
        return root.style() == Style.FLOW_OBJECT
                && root.members().stream().allMatch(member -> text.charAt(member.start()) == '"');
    }

    private int column(int offset) {
        return offset - startOfLine(offset);
    }

    private int startOfLine(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int endOfLine(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline;
    }
}

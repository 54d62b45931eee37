package dev.wfmon.json;

import java.util.Optional;

/**
 * A value together with the text that it was read from. One YAML text may hold several documents.
 *
 * <pre>{@code
 * SourceText source = new SourceText("cpu.yaml", "title: CPU\npanels: []\n");
 * JsonDocument document = Documents.read(source).documents().getFirst();
 * document.place(document.root().asObject().orElseThrow().get("panels")); // cpu.yaml:2:9
 * }</pre>
 */
public record JsonDocument(SourceText source, Json root) {

    /** Where a value of this document stands: {@code name:line:column}; only the name for a built value. */
    public String place(Json value) {
        return value.offset() == Json.NOWHERE ? source.name() : source.place(value.offset());
    }

    /**
     * Where a character of a string's value stands in the text, past quotes, escapes and indentation, in characters
     * from 0; {@link Json#NOWHERE} for a built string. An index beyond the value means its end.
     */
    public int offsetIn(JsonString value, int index) {
        return StringPlaces.find(source.text(), value, index);
    }

    /**
     * An edit of a string's value as one of the text, with the replacement in the string's own quoting. Nothing else of
     * the text changes: no escape and no line break that stands outside of the edit.
     *
     * @param edit counted in the value
     * @return none for a built string, and where the string's style cannot hold the replacement
     */
    public Optional<TextEdit> edit(JsonString value, TextEdit edit) {
        return StringEdit.of(source.text(), value, edit);
    }
}

package dev.wfmon.format;

import dev.wfmon.json.DocumentEditor;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces strings in a text, and in texts that are strings of it, such as the dashboards in a ConfigMap: the innermost
 * first. Each text is read again before it counts, and must then be the old one with those strings replaced.
 */
final class TextLayers {

    /** A text, with the edits of its characters and the strings that they replace, by their offsets. */
    private static final class Layer {
        final SourceText source;
        final List<TextEdit> edits = new ArrayList<>();
        final Map<Integer, String> strings = new HashMap<>();

        Layer(SourceText source) {
            this.source = source;
        }
    }

    /** The edited text would say something else, or nothing. */
    static final class NotTheSame extends Exception {
        private static final long serialVersionUID = 1;

        NotTheSame(String message) {
            super(message);
        }
    }

    private final IdentityHashMap<SourceText, Layer> layers = new IdentityHashMap<>();
    private final IdentityHashMap<JsonDocument, DocumentEditor> editors = new IdentityHashMap<>();
    private final IdentityHashMap<JsonDocument, Map<Integer, JsonPointer>> pointers = new IdentityHashMap<>();

    /** How many texts a text is inside of. */
    static int depth(SourceText source) {
        int depth = 0;
        for (SourceText.Around around = source.around();
                around != null;
                around = around.document().source().around()) {
            depth++;
        }
        return depth;
    }

    void replace(JsonDocument document, JsonString string, String value) {
        Layer layer = layer(document.source());
        layer.edits.addAll(
                isJson(document.source()) ? inQuotes(document, string, value) : inStyle(document, string, value));
        layer.strings.put(string.offset(), value);
    }

    private static List<TextEdit> inQuotes(JsonDocument document, JsonString string, String value) {
        TextEdit whole = new TextEdit(0, string.value().length(), value);
        return List.of(document.edit(string, whole).orElseThrow());
    }

    private List<TextEdit> inStyle(JsonDocument document, JsonString string, String value) {
        DocumentEditor editor = editors.computeIfAbsent(document, DocumentEditor::new);
        JsonPointer pointer = pointers.computeIfAbsent(document, TextLayers::pointers)
                .getOrDefault(string.offset(), JsonPointer.ROOT);
        boolean isWindows = document.source().text().contains("\r\n");
        return editor.set(pointer, Json.of(value)).stream()
                .map(edit -> isWindows
                        ? new TextEdit(
                                edit.start(), edit.end(), edit.replacement().replaceAll("\r?\n", "\r\n"))
                        : edit)
                .toList();
    }

    private Layer layer(SourceText source) {
        return layers.computeIfAbsent(source, Layer::new);
    }

    /** The outermost text with all replacements. */
    String applied(SourceText file) throws NotTheSame {
        int deepest = layers.keySet().stream().mapToInt(TextLayers::depth).max().orElse(0);
        for (int depth = deepest; depth > 0; depth--) {
            for (Layer layer : List.copyOf(layers.values())) {
                if (depth(layer.source) == depth) {
                    lift(layer);
                }
            }
        }
        return layer(file).edits.isEmpty() ? file.text() : text(layer(file));
    }

    /** Makes the edits of a text edits of the one around it. */
    private void lift(Layer layer) throws NotTheSame {
        SourceText.Around around = layer.source.around();
        if (around == null) {
            return;
        }
        Layer outer = layer(around.document().source());
        for (TextEdit edit : layer.edits) {
            outer.edits.add(around.document()
                    .edit(around.string(), edit)
                    .orElseThrow(() -> new NotTheSame("the string around it cannot hold the text")));
        }
        outer.strings.put(around.string().offset(), text(layer));
    }

    private static String text(Layer layer) throws NotTheSame {
        String text = TextEdit.apply(layer.source.text(), layer.edits);
        ReadResult now = read(new SourceText(layer.source.name(), text));
        List<Json> expected = read(new SourceText(layer.source.name(), layer.source.text())).documents().stream()
                .map(document -> replaced(document.root(), layer.strings))
                .toList();
        if (!now.documents().stream().map(JsonDocument::root).toList().equals(expected)) {
            throw new NotTheSame("the edited text would not say the same");
        }
        return text;
    }

    private static ReadResult read(SourceText source) {
        return isJson(source) ? JsonReader.read(source) : Documents.read(source);
    }

    private static boolean isJson(SourceText source) {
        return source.text().stripLeading().startsWith("{") && !source.name().matches("(?i).*\\.ya?ml");
    }

    private static Json replaced(Json json, Map<Integer, String> strings) {
        return switch (json) {
            case JsonString string ->
                strings.containsKey(string.offset()) ? Json.of(strings.getOrDefault(string.offset(), "")) : string;
            case JsonArray array -> array.map(item -> replaced(item, strings));
            case JsonObject object ->
                new JsonObject(
                        object.members().stream()
                                .map(member -> new JsonObject.Member(
                                        member.name(), replaced(member.value(), strings), member.offset()))
                                .toList(),
                        object.offset());
            default -> json;
        };
    }

    private static Map<Integer, JsonPointer> pointers(JsonDocument document) {
        Map<Integer, JsonPointer> pointers = new HashMap<>();
        strings(document.root(), JsonPointer.ROOT)
                .forEach(entry -> pointers.putIfAbsent(entry.getKey(), entry.getValue()));
        return pointers;
    }

    private static Stream<Map.Entry<Integer, JsonPointer>> strings(Json json, JsonPointer pointer) {
        return switch (json) {
            case JsonString string -> Stream.of(Map.entry(string.offset(), pointer));
            case JsonObject object ->
                object.members().stream().flatMap(member -> strings(member.value(), pointer.then(member.name())));
            case JsonArray array -> {
                List<Map.Entry<Integer, JsonPointer>> all = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    strings(array.items().get(i), pointer.then(i)).forEach(all::add);
                }
                yield all.stream();
            }
            default -> Stream.empty();
        };
    }
}

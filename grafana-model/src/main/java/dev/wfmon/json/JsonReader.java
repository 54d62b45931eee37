package dev.wfmon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON. What is wrong with a text comes back as problems; no text makes it throw.
 *
 * <pre>{@code
 * ReadResult result = JsonReader.read(new SourceText("a.json", "{\"id\": 3}"));
 * result.documents().getFirst().root(); // {"id":3}
 * }</pre>
 */
public final class JsonReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Only depth and the length of numbers need a limit, and those are checked here. */
    private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    /** NaN is let through only to be refused in better words. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(UNLIMITED)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final SourceText source;
    private final JsonParser parser;
    private final List<JsonDocument> documents = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    private JsonReader(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    public static ReadResult read(SourceText source) {
        char[] text = source.text().toCharArray();
        if (text.length > 0 && text[0] == BYTE_ORDER_MARK) {
            text[0] = ' '; // a blank in its place keeps the offsets
        }
        // From an array, since Jackson reads longer strings in pieces and then loses some offsets.
        try (JsonParser parser = FACTORY.createParser(text)) {
            var reader = new JsonReader(source, parser);
            reader.readText();
            return new ReadResult(reader.documents, reader.problems);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail", e);
        }
    }

    private void readText() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Unreadable(0, "the text is empty");
            }
            documents.add(new JsonDocument(source, value(first, 0)));
            if (parser.nextToken() != null) {
                throw JsonMistake.explain(source.text(), offset(), parser);
            }
        } catch (JsonProcessingException e) {
            int offset = (int) e.getLocation().getCharOffset();
            problems.add(JsonMistake.explain(source.text(), offset, parser).in(source));
        } catch (Unreadable e) {
            problems.add(e.in(source));
        }
    }

    private Json value(JsonToken token, int depth) throws IOException, Unreadable {
        int offset = offset();
        return switch (token) {
            case START_OBJECT -> object(offset, Nesting.deeper(depth, offset));
            case START_ARRAY -> array(offset, Nesting.deeper(depth, offset));
            case VALUE_STRING -> new JsonString(parser.getText(), offset);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(offset);
            case VALUE_TRUE -> new JsonBoolean(true, offset);
            case VALUE_FALSE -> new JsonBoolean(false, offset);
            case VALUE_NULL -> new JsonNull(offset);
            case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException(token + " starts no value");
        };
    }

    private JsonObject object(int offset, int depth) throws IOException, Unreadable {
        var members = new MemberCollector(source, problems);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int nameOffset = offset();
            members.add(name, value(parser.nextToken(), depth), nameOffset);
        }
        return members.object(offset);
    }

    private JsonArray array(int offset, int depth) throws IOException, Unreadable {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth));
        }
        return new JsonArray(items, offset);
    }

    private JsonNumber number(int offset) throws IOException, Unreadable {
        String text = parser.getText();
        if (!JsonNumber.isNumber(text)) {
            boolean isNamed = text.endsWith("NaN") || text.endsWith("Infinity") || text.endsWith("INF");
            throw new Unreadable(offset, isNamed ? "JSON has no " + text : "the number is too long");
        }
        return new JsonNumber(text, offset);
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}

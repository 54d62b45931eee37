package dev.wfmon.grafana.schema;

import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a JSON value may be, in words of which each becomes a keyword of JSON Schema.
 *
 * <pre>{@code
 * Schema.object().required("uid", Schema.string().longest(40)).with("tags", Schema.list(Schema.string()).orNull());
 * }</pre>
 */
record Schema(JsonObject json) {

    static Schema any() {
        return new Schema(JsonObject.empty());
    }

    static Schema string() {
        return type("string");
    }

    static Schema number() {
        return type("number");
    }

    static Schema integer() {
        return type("integer");
    }

    static Schema bool() {
        return type("boolean");
    }

    /** An object that may hold more than is said of it. */
    static Schema object() {
        return type("object");
    }

    private static Schema type(String type) {
        return any().and("type", Json.of(type));
    }

    static Schema list(Schema item) {
        return type("array").and("items", item.json);
    }

    /** An object of which every member has one shape. */
    static Schema map(Schema value) {
        return object().and("additionalProperties", value.json);
    }

    /** One of the words of an enumeration. */
    static Schema words(Keyword... words) {
        return words(Arrays.stream(words).map(Keyword::keyword).toArray(String[]::new));
    }

    static Schema words(String... words) {
        return any().and("enum", JsonArray.ofStrings(List.of(words)));
    }

    /** One of the codes of an enumeration. */
    static Schema codes(IntStream codes) {
        return any().and("enum", JsonArray.of(codes.mapToObj(Json::of).toList()));
    }

    /** What another definition says. */
    static Schema ref(String definition) {
        return any().and("$ref", Json.of("#/$defs/" + definition));
    }

    static Schema anyOf(Schema... alternatives) {
        return any().and(
                        "anyOf",
                        JsonArray.of(
                                Arrays.stream(alternatives).map(Schema::json).toList()));
    }

    /** This, or null. */
    Schema orNull() {
        return anyOf(this, type("null"));
    }

    Schema matching(String pattern) {
        return and("pattern", Json.of(pattern));
    }

    Schema shortest(int length) {
        return and("minLength", Json.of(length));
    }

    Schema longest(int length) {
        return and("maxLength", Json.of(length));
    }

    Schema atLeast(long value) {
        return and("minimum", Json.of(value));
    }

    Schema atMost(long value) {
        return and("maximum", Json.of(value));
    }

    Schema multipleOf(long value) {
        return and("multipleOf", Json.of(value));
    }

    /** A list of so many items. */
    Schema items(int least, int most) {
        return and("minItems", Json.of(least)).and("maxItems", Json.of(most));
    }

    /** An object that may have this member, of this shape. */
    Schema with(String name, Schema value) {
        JsonObject properties = json.object("properties").orElse(JsonObject.empty());
        return and("properties", properties.with(name, value.json));
    }

    /** An object that has this member, of this shape. */
    Schema required(String name, Schema value) {
        List<Json> names =
                new ArrayList<>(json.array("required").map(JsonArray::items).orElse(List.of()));
        names.add(Json.of(name));
        return with(name, value).and("required", JsonArray.of(names));
    }

    /** An object that has one of two members. */
    Schema requiredEither(String name, String other) {
        return and("anyOf", JsonArray.of(requiring(name), requiring(other)));
    }

    private static JsonObject requiring(String name) {
        return JsonObject.builder().put("required", JsonArray.of(Json.of(name))).build();
    }

    /** Where a member is that word, this is said of the object besides. */
    Schema when(String name, String word, Schema then) {
        JsonObject condition = object().required(name, words(word)).json;
        JsonObject rule =
                JsonObject.builder().put("if", condition).put("then", then.json).build();
        List<Json> rules =
                new ArrayList<>(json.array("allOf").map(JsonArray::items).orElse(List.of()));
        rules.add(rule);
        return and("allOf", JsonArray.of(rules));
    }

    private Schema and(String keyword, Json value) {
        return new Schema(json.with(keyword, value));
    }
}

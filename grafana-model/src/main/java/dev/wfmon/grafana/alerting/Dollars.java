package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The dollar signs of provisioning files.
 *
 * <p>Grafana puts variables of its environment for {@code $NAME} and <code>${NAME}</code>, and {@code $} for {@code
 * $$}, in all texts but the annotations of rules, the models of their queries, mute timings and templates. A text that
 * is a {@link Placeholder} as a whole, and says so, stays one.
 *
 * <pre>{@code
 * JsonObject source = JsonObject.builder().put("name", "costs $5").put("token", "$__env{TOKEN}").build();
 * Dollars.escaped(source); // {"name": "costs $$5", "token": "$__env{TOKEN}"}
 * }</pre>
 */
public final class Dollars {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:[A-Za-z0-9_*#@!?-]|\\{|__)");

    private Dollars() {}

    /** An object in the words of a file. */
    public static JsonObject escaped(JsonObject object) {
        return inObject(object, Dollars::escape);
    }

    /** What an object of a file says. */
    public static JsonObject unescaped(JsonObject object) {
        return inObject(object, Dollars::unescape);
    }

    static JsonString escape(JsonString text) {
        return Placeholder.isExplicit(text.value()) ? text : changed(text, "$", "$$");
    }

    static JsonString unescape(JsonString text) {
        return changed(text, "$$", "$");
    }

    private static JsonString changed(JsonString text, String old, String now) {
        return text.value().contains(old) ? new JsonString(text.value().replace(old, now), text.offset()) : text;
    }

    /** The texts of a file's group of which only the server can say what they come to. */
    static List<JsonString> variablesInGroup(JsonObject group) {
        List<JsonString> found = new ArrayList<>();
        inGroup(group, text -> collected(text, found));
        return found;
    }

    /** The same of any other item of a file. */
    static List<JsonString> variablesInObject(JsonObject object) {
        List<JsonString> found = new ArrayList<>();
        inObject(object, text -> collected(text, found));
        return found;
    }

    private static JsonString collected(JsonString text, List<JsonString> found) {
        if (VARIABLE.matcher(text.value().replace("$$", "")).find()) {
            found.add(text);
        }
        return text;
    }

    /** A group with a change made to all texts in which Grafana looks for variables. */
    static JsonObject inGroup(JsonObject group, UnaryOperator<JsonString> change) {
        return members(
                group,
                (name, value) -> name.equals("rules")
                        ? FileForm.each(value, rule -> inRule(rule, change))
                        : everywhere(value, change));
    }

    private static JsonObject inRule(JsonObject rule, UnaryOperator<JsonString> change) {
        return members(rule, (name, value) -> switch (name) {
            case "annotations" -> value;
            case "data" -> FileForm.each(value, query -> inQuery(query, change));
            default -> everywhere(value, change);
        });
    }

    private static JsonObject inQuery(JsonObject query, UnaryOperator<JsonString> change) {
        return members(query, (name, value) -> name.equals("model") ? value : everywhere(value, change));
    }

    static JsonObject inObject(JsonObject object, UnaryOperator<JsonString> change) {
        return members(object, (name, value) -> everywhere(value, change));
    }

    private static Json everywhere(Json value, UnaryOperator<JsonString> change) {
        return switch (value) {
            case JsonString string -> change.apply(string);
            case JsonObject object -> inObject(object, change);
            case JsonArray array -> array.map(item -> everywhere(item, change));
            case JsonNumber number -> number;
            case JsonBoolean bool -> bool;
            case JsonNull none -> none;
        };
    }

    private static JsonObject members(JsonObject object, BiFunction<String, Json, Json> change) {
        List<Member> members = object.members().stream()
                .map(member -> new Member(member.name(), change.apply(member.name(), member.value()), member.offset()))
                .toList();
        return new JsonObject(members, object.offset());
    }
}

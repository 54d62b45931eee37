package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.grafana.alerting.Placeholder;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.JsonString;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Puts secrets into the place of what stands for them, on their way to the server and nowhere else. */
final class Placeholders {

    private final Environment environment;

    Placeholders(Environment environment) {
        this.environment = environment;
    }

    /** A part of a resource with what each of its texts stands for. */
    JsonObject filled(ResourceId id, JsonObject part) throws TargetException {
        List<Member> members = new ArrayList<>();
        for (Member member : part.members()) {
            members.add(new Member(member.name(), filled(id, member.value()), member.offset()));
        }
        return new JsonObject(members, part.offset());
    }

    private Json filled(ResourceId id, Json value) throws TargetException {
        return switch (value) {
            case JsonString text -> filled(id, text);
            case JsonObject object -> filled(id, object);
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                for (Json item : array.items()) {
                    items.add(filled(id, item));
                }
                yield JsonArray.of(items);
            }
            case JsonNumber number -> number;
            case JsonBoolean bool -> bool;
            case JsonNull none -> none;
        };
    }

    private Json filled(ResourceId id, JsonString text) throws TargetException {
        Placeholder placeholder = Placeholder.parse(text.value()).orElse(null);
        return switch (placeholder) {
            case null -> text;
            case Placeholder.Variable(String name) ->
                environment.variable(name).map(Json::of).orElseThrow(() -> missing(id, "the variable " + name));
            case Placeholder.File(String path) -> content(id, path);
        };
    }

    private Json content(ResourceId id, String path) throws TargetException {
        try {
            return Json.of(
                    Files.readString(environment.directory().resolve(path)).strip());
        } catch (IOException e) {
            throw missing(id, "the file " + path);
        }
    }

    private static TargetException missing(ResourceId id, String source) {
        return new TargetException(
                Reason.REFUSED, id + " wants a secret from " + source + ", which cannot be read; provide it");
    }
}

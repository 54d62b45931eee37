package dev.wfmon.alert.routing;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The differences between two versions of Alertmanager's configuration; none of them shows a secret.
 *
 * <pre>{@code
 * AlertmanagerDiff.between(live, desired); // [receiver on-call: …]
 * }</pre>
 */
public final class AlertmanagerDiff {

    private static final Shape CONFIG = Shape.any()
            .list("receivers", Items.of("receiver").by("name"))
            .list("time_intervals", Items.of("time interval").by("name"))
            .list("mute_time_intervals", Items.of("time interval").by("name"))
            .list("inhibit_rules", Items.of("inhibition"));

    /** What the names of secrets contain; addresses of hooks are such, since whoever knows them may send. */
    private static final Set<String> SIGNS =
            Set.of("password", "secret", "token", "key", "credentials", "url", "cookie", "authorization");

    /** The secrets of both versions, each of which is shown by its number. */
    private final List<Json> secrets = new ArrayList<>();

    private AlertmanagerDiff() {}

    /** The changes that lead from one configuration to the other. */
    public static List<Change> between(JsonObject before, JsonObject after) {
        AlertmanagerDiff diff = new AlertmanagerDiff();
        return JsonDiff.between(diff.hidden(before), diff.hidden(after), CONFIG);
    }

    private JsonObject hidden(JsonObject object) {
        List<Member> members = object.members().stream()
                .map(member -> new Member(
                        member.name(),
                        isSecret(member) ? number(member.value()) : hidden(member.value()),
                        member.offset()))
                .toList();
        return new JsonObject(members, object.offset());
    }

    private Json hidden(Json value) {
        return switch (value) {
            case JsonObject object -> hidden(object);
            case JsonArray array -> array.map(this::hidden);
            case JsonString string -> string;
            case JsonNumber number -> number;
            case JsonBoolean bool -> bool;
            case JsonNull none -> none;
        };
    }

    private Json number(Json secret) {
        if (!secrets.contains(secret)) {
            secrets.add(secret);
        }
        return Json.of("[secret " + (secrets.indexOf(secret) + 1) + "]");
    }

    private static boolean isSecret(Member member) {
        return member.value() instanceof JsonString
                && !member.name().endsWith("_file")
                && SIGNS.stream().anyMatch(member.name()::contains);
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonString;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which settings of integrations are secrets.
 *
 * <p>The types and names are those that Grafana 12 lists at {@code /api/alert-notifiers}. Settings whose name says so
 * are secrets everywhere, so that those of types that are not known here do not leak.
 */
final class SecureSettings {

    private static final String SETTINGS = "settings";

    private static final Map<String, Set<String>> BY_TYPE = Map.of(
            "dingding", Set.of("url"),
            "discord", Set.of("url"),
            "googlechat", Set.of("url"),
            "jira", Set.of("user"),
            "slack", Set.of("url"),
            "teams", Set.of("url"),
            "victorops", Set.of("url"),
            "wecom", Set.of("url"));

    /** What the name of a secret contains, in small letters and without underscores. */
    private static final Set<String> SIGNS = Set.of(
            "password",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "clientkey",
            "integrationkey",
            "userkey",
            "credentials",
            "certificate");

    private SecureSettings() {}

    /** The integration with something else in the place of each secret, of which the way to it is told. */
    static JsonObject redact(JsonObject integration, BiFunction<JsonPointer, Json, Json> change) {
        Set<String> secrets = BY_TYPE.getOrDefault(integration.string("type").orElse(""), Set.of());
        JsonPointer path = JsonPointer.ROOT.then(SETTINGS);
        return integration.map(SETTINGS, settings -> inside(path, settings, secrets, change));
    }

    private static Json inside(
            JsonPointer path, Json value, Set<String> secrets, BiFunction<JsonPointer, Json, Json> change) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject result = object;
        for (JsonObject.Member member : object.members()) {
            JsonPointer place = path.then(member.name());
            result = result.map(
                    member.name(),
                    old -> isSecret(member, secrets) ? change.apply(place, old) : inside(place, old, Set.of(), change));
        }
        return result;
    }

    private static boolean isSecret(JsonObject.Member member, Set<String> secrets) {
        String name = member.name().toLowerCase(Locale.ROOT).replace("_", "");
        return member.value() instanceof JsonString
                && (secrets.contains(member.name()) || SIGNS.stream().anyMatch(name::contains));
    }
}

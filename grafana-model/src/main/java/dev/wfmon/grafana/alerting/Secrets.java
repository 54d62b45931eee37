package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/** Makes two versions of a contact point comparable without a secret showing. */
final class Secrets {

    private static final Json REDACTED = Json.of(Integration.REDACTED);

    private Secrets() {}

    /**
     * The contact point with a sign in the place of each secret, and with {@link Integration#REDACTED} where the other
     * side has the same one, or where one of the sides does not tell.
     */
    static JsonObject hidden(JsonObject point, JsonObject other, String sign) {
        return point.map(
                "receivers",
                list -> FileForm.each(list, integration -> hidden(integration, twin(integration, other), sign)));
    }

    private static JsonObject hidden(JsonObject integration, Optional<JsonObject> twin, String sign) {
        return SecureSettings.redact(
                integration,
                (place, secret) -> twin.flatMap(place::find)
                        .filter(other -> isSame(secret, other))
                        .map(other -> REDACTED)
                        .orElse(Json.of(sign)));
    }

    /** The integration of the same uid; where one of the sides does not say it, the one of the same type. */
    private static Optional<JsonObject> twin(JsonObject integration, JsonObject point) {
        return same("uid", integration, point)
                .or(() -> same("type", integration, point)
                        .filter(other -> !(integration.has("uid") && other.has("uid"))));
    }

    private static Optional<JsonObject> same(String key, JsonObject integration, JsonObject point) {
        return point.objects("receivers")
                .filter(other -> integration.has(key) && other.string(key).equals(integration.string(key)))
                .findFirst();
    }

    private static boolean isSame(Json secret, Json other) {
        return secret.equals(other) || secret.equals(REDACTED) || other.equals(REDACTED);
    }
}

package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * One way by which a {@link ContactPoint} reaches people: its type, such as {@code slack}, and settings in that type's
 * own words.
 *
 * <pre>{@code
 * Integration.webhook("deploys-hook", "https://example.org/hook").set("httpMethod", "PUT");
 * Integration.of("pagerduty", "on-call-pager").set("integrationKey", "…").withoutResolved();
 * }</pre>
 *
 * <p>A server shows the secrets among the settings as {@link #REDACTED} and keeps a secret that is sent so.
 */
public record Integration(JsonObject json) {

    /** What stands for a secret in all that a server answers. */
    public static final String REDACTED = "[REDACTED]";

    /** An integration by Grafana's name of its type; the uid is what tells it from others for good. */
    public static Integration of(String type, String uid) {
        return new Integration(JsonObject.builder()
                .put("uid", uid)
                .put("type", type)
                .put("settings", JsonObject.empty())
                .put("disableResolveMessage", false)
                .build());
    }

    /** Mail to addresses that stand apart by semicolons. */
    public static Integration email(String uid, String addresses) {
        return of("email", uid).set("addresses", addresses);
    }

    public static Integration webhook(String uid, String url) {
        return of("webhook", uid).set("url", url);
    }

    public Integration set(String setting, String value) {
        return set(setting, Json.of(value));
    }

    /** Sets any setting by Grafana's name of it. */
    public Integration set(String setting, Json value) {
        return new Integration(json.with("settings", settings().with(setting, value)));
    }

    /** Tells of alerts that begin, not of those that end. */
    public Integration withoutResolved() {
        return new Integration(json.with("disableResolveMessage", Json.of(true)));
    }

    public Optional<String> uid() {
        return json.string("uid");
    }

    public Optional<String> type() {
        return json.string("type");
    }

    /** The settings, secrets among them. */
    public JsonObject settings() {
        return json.object("settings").orElse(JsonObject.empty());
    }

    /** This integration with {@link #REDACTED} in the place of each secret. */
    public Integration redacted() {
        return new Integration(SecureSettings.redact(json, (place, secret) -> Json.of(REDACTED)));
    }

    /** {@code slack on-call-slack}, without settings. */
    @Override
    public String toString() {
        return (type().orElse("") + " " + uid().orElse("")).strip();
    }
}

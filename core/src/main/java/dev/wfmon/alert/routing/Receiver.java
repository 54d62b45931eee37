package dev.wfmon.alert.routing;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom alerts are sent to, and by which ways. Secrets are named by the files that hold them.
 *
 * <pre>{@code
 * Receiver pager = Receiver.named("pager").pagerDuty("/etc/alertmanager/pagerduty-key");
 * Receiver team = Receiver.named("team")
 *         .slack("#alerts", "/etc/alertmanager/slack-url")
 *         .with("telegram_configs", JsonObject.builder()
 *                 .put("chat_id", 7)
 *                 .put("bot_token_file", "/etc/alertmanager/bot-token")
 *                 .build());
 * }</pre>
 *
 * @param integrations lists of ways by their type, such as {@code slack_configs}; any type, known or not
 */
public record Receiver(String name, JsonObject integrations) {

    /** A receiver that sends nothing yet. */
    public static Receiver named(String name) {
        return new Receiver(name, JsonObject.empty());
    }

    /** The receiver with one more way of any type, such as {@code msteams_configs}. */
    public Receiver with(String type, JsonObject way) {
        List<Json> ways =
                new ArrayList<>(integrations.array(type).map(JsonArray::items).orElse(List.of()));
        ways.add(way);
        return new Receiver(name, integrations.with(type, JsonArray.of(ways)));
    }

    /** Sends to PagerDuty's Events API v2, resolved alerts as well. */
    public Receiver pagerDuty(String routingKeyFile) {
        return with(
                "pagerduty_configs",
                JsonObject.builder().put("routing_key_file", routingKeyFile).build());
    }

    /** Sends to a channel of Slack, resolved alerts as well. */
    public Receiver slack(String channel, String apiUrlFile) {
        return with(
                "slack_configs",
                JsonObject.builder()
                        .put("api_url_file", apiUrlFile)
                        .put("channel", channel)
                        .put("send_resolved", true)
                        .build());
    }

    /** Posts JSON to an address. */
    public Receiver webhook(String url) {
        return with("webhook_configs", JsonObject.builder().put("url", url).build());
    }

    /** Sends mail by the server that the configuration's global part names. */
    public Receiver email(String to) {
        return with("email_configs", JsonObject.builder().put("to", to).build());
    }

    /** The receiver as a configuration has it. */
    public JsonObject toJson() {
        return JsonObject.builder().put("name", name).putAll(integrations).build();
    }
}

package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What only some ways of sending ask for. */
final class WayCheck {

    private static final Set<String> RESPONDERS = Set.of("team", "teams", "user", "escalation", "schedule");
    private static final Set<String> PARSE_MODES = Set.of("", "Markdown", "MarkdownV2", "HTML");
    private static final List<String> VICTOROPS_FIELDS = List.of(
            "routing_key",
            "message_type",
            "state_message",
            "entity_display_name",
            "monitoring_tool",
            "entity_id",
            "entity_state");

    private final FieldCheck check;
    private final String type;

    WayCheck(FieldCheck check, String type) {
        this.check = check;
        this.type = type;
    }

    void run(JsonObject way) {
        way.object("http_config").ifPresent(this::http);
        switch (type) {
            case "email_configs" -> headers(way);
            case "opsgenie_configs" -> way.objects("responders").forEach(this::responder);
            case "slack_configs" -> slack(way);
            case "sns_configs" -> sns(way);
            case "telegram_configs" -> telegram(way);
            case "victorops_configs" -> victorops(way);
            case "webex_configs" -> webex(way);
            case "wechat_configs" -> wechat(way);
            default -> {}
        }
    }

    private void http(JsonObject http) {
        List<String> kinds = Stream.of("basic_auth", "authorization", "oauth2", "bearer_token", "bearer_token_file")
                .filter(name -> ConfigCheck.isSet(http, name))
                .toList();
        if (kinds.size() > 1 && !kinds.equals(List.of("bearer_token", "bearer_token_file"))) {
            check.report(http, "only one of " + String.join(" and ", kinds) + " can be set");
        }
        http.object("authorization")
                .filter(auth -> ConfigReader.text(auth, "type").strip().equalsIgnoreCase("basic"))
                .ifPresent(auth -> check.report(auth, "authorization cannot be of type basic; use basic_auth"));
        http.object("oauth2").ifPresent(oauth -> {
            require(oauth, "client_id");
            require(oauth, "token_url");
        });
    }

    private void require(JsonObject object, String name) {
        if (!ConfigCheck.isSet(object, name)) {
            check.report(object, name + " is missing here");
        }
    }

    /** Names of headers are the same in any case. */
    private void headers(JsonObject way) {
        Set<String> seen = new HashSet<>();
        way.object("headers")
                .ifPresent(headers -> headers.members().stream()
                        .filter(header -> !seen.add(header.name().toLowerCase(Locale.ROOT)))
                        .forEach(header ->
                                check.report(header.offset(), "the header " + header.name() + " stands twice")));
    }

    private void responder(JsonObject responder) {
        if (Stream.of("id", "name", "username").noneMatch(name -> ConfigCheck.isSet(responder, name))) {
            check.report(responder, "a responder needs an id, a name or a username");
        }
        String kind = ConfigReader.text(responder, "type");
        if (!kind.contains("{{") && !RESPONDERS.contains(kind.toLowerCase(Locale.ROOT))) {
            check.report(responder, "a responder is of type team, teams, user, escalation or schedule");
        }
    }

    private void slack(JsonObject way) {
        way.objects("fields").forEach(field -> {
            require(field, "title");
            require(field, "value");
        });
        way.objects("actions").forEach(action -> {
            require(action, "type");
            require(action, "text");
            if (!ConfigCheck.isSet(action, "url") && !ConfigCheck.isSet(action, "name")) {
                check.report(action, "an action needs a url or a name");
            }
            action.object("confirm").ifPresent(confirm -> require(confirm, "text"));
        });
    }

    /** One of the three, or all of them, which is what Alertmanager's own check comes to. */
    private void sns(JsonObject way) {
        long set = Stream.of("topic_arn", "phone_number", "target_arn")
                .filter(name -> ConfigCheck.isSet(way, name))
                .count();
        if (set % 2 == 0) {
            check.report(way, "one of topic_arn, phone_number and target_arn must be set");
        }
    }

    private void telegram(JsonObject way) {
        if (way.integer("chat_id").equals(Optional.of(0L))) {
            check.report(way.find("chat_id").orElse(way), "chat_id cannot be 0");
        }
        if (!PARSE_MODES.contains(ConfigReader.text(way, "parse_mode"))) {
            check.report(way.find("parse_mode").orElse(way), "parse_mode is Markdown, MarkdownV2, HTML or empty");
        }
    }

    private void victorops(JsonObject way) {
        way.object("custom_fields")
                .ifPresent(fields -> fields.members().stream()
                        .filter(field -> VICTOROPS_FIELDS.contains(field.name()))
                        .forEach(field -> check.report(
                                field.offset(),
                                "custom_fields cannot have " + field.name() + ", which is sent anyway")));
    }

    private void webex(JsonObject way) {
        way.object("http_config")
                .filter(http -> !http.has("authorization")
                        && !ConfigCheck.isSet(http, "bearer_token")
                        && !ConfigCheck.isSet(http, "bearer_token_file"))
                .ifPresent(http -> check.report(http, "webex needs authorization in its http_config"));
    }

    private void wechat(JsonObject way) {
        String kind = ConfigReader.text(way, "message_type");
        if (!Set.of("", "text", "markdown").contains(kind)) {
            check.report(way.find("message_type").orElse(way), "message_type is text or markdown");
        }
    }
}

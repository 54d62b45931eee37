package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of the fields of Alertmanager's configuration, as of Alertmanager 0.30. */
final class ConfigTypes {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[[^\\]]*]|[^:\\[\\]]*):[^:]+");
    private static final Pattern GO_DURATION =
            Pattern.compile("0|[-+]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+");

    private static final FieldType URL = new FieldType.Text(ConfigTypes::faultOfUrl);

    private static final FieldType TLS = fields("a TLS configuration", """
            ca cert key:secret ca_file cert_file key_file ca_ref cert_ref key_ref server_name
            insecure_skip_verify:flag min_version max_version""");

    private static final String PROXY = " proxy_url no_proxy proxy_from_environment:flag proxy_connect_header:any ";

    private static final FieldType HTTP = http();

    static final FieldType.Fields GLOBAL = fields("the global part", """
            resolve_timeout:duration http_config:http jira_api_url:url
            smtp_from smtp_hello smtp_smarthost:address smtp_auth_username smtp_auth_password:secret
            smtp_auth_password_file smtp_auth_secret:secret smtp_auth_secret_file smtp_auth_identity
            smtp_require_tls:flag smtp_tls_config:tls smtp_force_implicit_tls:flag
            slack_api_url:secret-url slack_api_url_file slack_app_token:secret slack_app_token_file slack_app_url:url
            pagerduty_url:url opsgenie_api_url:url opsgenie_api_key:secret opsgenie_api_key_file
            wechat_api_url:url wechat_api_secret:secret wechat_api_secret_file wechat_api_corp_id
            victorops_api_url:url victorops_api_key:secret victorops_api_key_file
            telegram_api_url:url telegram_bot_token:secret telegram_bot_token_file webex_api_url:url
            rocketchat_api_url:url rocketchat_token:secret rocketchat_token_file rocketchat_token_id:secret
            rocketchat_token_id_file mattermost_webhook_url:secret-url mattermost_webhook_url_file""");

    private static final FieldType.Fields TIME_INTERVAL =
            fields("a time interval", "times:any weekdays:texts days_of_month:texts months:texts years:texts location");

    private ConfigTypes() {}

    /** The whole file. */
    static FieldType file() {
        FieldType namedTimes = new FieldType.ListOf(new FieldType.Fields(
                "a time interval",
                Map.of("name", FieldType.TEXT, "time_intervals", new FieldType.ListOf(TIME_INTERVAL))));
        return new FieldType.Fields(
                "the configuration",
                Map.of(
                        "global",
                        GLOBAL,
                        "route",
                        route(),
                        "inhibit_rules",
                        new FieldType.ListOf(inhibitRule()),
                        "receivers",
                        new FieldType.ListOf(receiver()),
                        "templates",
                        FieldType.TEXTS,
                        "mute_time_intervals",
                        namedTimes,
                        "time_intervals",
                        namedTimes,
                        "tracing",
                        FieldType.ANYTHING,
                        "event_recorder",
                        FieldType.ANYTHING));
    }

    /** Routes stand in routes; what is below is checked one by one by whoever walks the tree. */
    static FieldType route() {
        return fields("a route", """
                receiver group_by:texts match:map match_re:map matchers:texts mute_time_intervals:texts
                active_time_intervals:texts continue:flag routes:any group_wait:duration group_interval:duration
                repeat_interval:duration labels:map""");
    }

    private static FieldType inhibitRule() {
        return fields("an inhibition rule", """
                name source_match:map source_match_re:map source_matchers:texts target_match:map target_match_re:map
                target_matchers:texts equal:texts sources:any""");
    }

    private static FieldType receiver() {
        Map<String, FieldType> types = new HashMap<>(Map.of("name", FieldType.TEXT, "labels", FieldType.TEXT_BY_NAME));
        for (Integration integration : Integration.ALL) {
            types.put(integration.type(), new FieldType.ListOf(integration.fields()));
        }
        return new FieldType.Fields("a receiver", types);
    }

    private static FieldType http() {
        FieldType basic =
                fields("basic_auth", "username username_file username_ref password:secret password_file password_ref");
        FieldType authorization = fields("authorization", "type credentials:secret credentials_file credentials_ref");
        FieldType oauth = fields("oauth2", """
                client_id client_secret:secret client_secret_file client_secret_ref client_certificate_key_id
                client_certificate_key:secret client_certificate_key_file client_certificate_key_ref grant_type
                signature_algorithm iss audience claims:any scopes:texts token_url endpoint_params:map
                tls_config:tls""" + PROXY);
        Map<String, FieldType> types = new HashMap<>(fields(
                        "",
                        "bearer_token:secret bearer_token_file tls_config:tls follow_redirects:flag"
                                + " enable_http2:flag http_headers:any" + PROXY)
                .types());
        types.putAll(Map.of("basic_auth", basic, "authorization", authorization, "oauth2", oauth));
        return new FieldType.Fields("an HTTP configuration", types);
    }

    /** Fields from a list of names, each with its type behind a colon unless it is a text. */
    static FieldType.Fields fields(String noun, String names) {
        Map<String, FieldType> types = new HashMap<>();
        Stream.of(names.strip().split("\\s+")).forEach(field -> {
            int colon = field.indexOf(':');
            String name = colon < 0 ? field : field.substring(0, colon);
            types.put(name, colon < 0 ? FieldType.TEXT : type(field.substring(colon + 1)));
        });
        return new FieldType.Fields(noun, types);
    }

    private static FieldType type(String name) {
        return switch (name) {
            case "secret" -> new FieldType.Secret(text -> Optional.empty());
            case "secret-url" -> new FieldType.Secret(ConfigTypes::faultOfUrl);
            case "url" -> URL;
            case "flag" -> FieldType.FLAG;
            case "number" -> FieldType.NUMBER;
            case "texts" -> FieldType.TEXTS;
            case "map" -> FieldType.TEXT_BY_NAME;
            case "any" -> FieldType.ANYTHING;
            case "duration" -> FieldType.DURATION;
            case "go-duration" ->
                new FieldType.Text(text -> GO_DURATION.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("\"" + text + "\" is no duration; write it as 30s, 5m or 1.5h"));
            case "address" ->
                new FieldType.Text(
                        text -> text.isEmpty() || HOST_AND_PORT.matcher(text).matches()
                                ? Optional.empty()
                                : Optional.of("\"" + text + "\" is no address; write it as host:port"));
            case "http" -> HTTP;
            case "tls" -> TLS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Says nothing of the address itself, since many hold a secret. */
    private static Optional<String> faultOfUrl(String text) {
        try {
            URI uri = new URI(text.contains("{{") ? "http://template/" : text);
            boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isHttp) {
                return Optional.of("this is no address that starts with http:// or https://");
            }
            return uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()
                    ? Optional.of("this address names no host")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("this is no address that starts with http:// or https://");
        }
    }
}

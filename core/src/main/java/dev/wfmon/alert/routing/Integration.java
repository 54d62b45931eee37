package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldType;
import java.util.List;

/**
 * A way by which alerts are sent.
 *
 * @param type its list's name in a receiver
 * @param needs of each list of names, one has to be set, in the way itself or, with {@code global.}, for all of them
 */
record Integration(String type, FieldType.Fields fields, List<List<String>> needs) {

    private static final String ALL_HAVE = " send_resolved:flag http_config:http ";

    /** All that Alertmanager knows. */
    static final List<Integration> ALL = List.of(
            of("discord_configs", """
                    webhook_url:secret-url webhook_url_file content title message username avatar_url""", "webhook_url webhook_url_file"),
            of("email_configs", """
                    to from hello smarthost:address auth_username auth_password:secret auth_password_file
                    auth_secret:secret auth_secret_file auth_identity headers:map html text require_tls:flag
                    tls_config:tls force_implicit_tls:flag threading:any""", "to", "smarthost global.smtp_smarthost", "from global.smtp_from"),
            of("incidentio_configs", """
                    url:url url_file alert_source_token:secret alert_source_token_file max_alerts:number timeout:go-duration""", "url url_file"),
            of("jira_configs", """
                    api_url:url api_type project summary:any description:any labels:texts priority issue_type
                    reopen_transition resolve_transition wont_fix_resolution reopen_duration:duration fields:any""", "api_url global.jira_api_url", "project", "issue_type"),
            of(
                    "mattermost_configs",
                    """
                    webhook_url:secret-url webhook_url_file channel username text fallback color pretext author_name
                    author_link author_icon title title_link fields:any thumb_url footer footer_icon image_url icon_url
                    icon_emoji attachments:any type props:any priority:any""",
                    "webhook_url webhook_url_file global.mattermost_webhook_url global.mattermost_webhook_url_file"),
            of(
                    "msteams_configs",
                    "webhook_url:secret-url webhook_url_file title summary text",
                    "webhook_url webhook_url_file"),
            of(
                    "msteamsv2_configs",
                    "webhook_url:secret-url webhook_url_file title text",
                    "webhook_url webhook_url_file"),
            of("opsgenie_configs", """
                    api_key:secret api_key_file api_url:url message description source details:map entity
                    responders:any actions tags note priority update_alerts:flag""", "api_key api_key_file global.opsgenie_api_key global.opsgenie_api_key_file"),
            of("pagerduty_configs", """
                    service_key:secret service_key_file routing_key:secret routing_key_file url:url client client_url
                    description details:any images:any links:any source severity class component group
                    timeout:go-duration""", "routing_key service_key routing_key_file service_key_file"),
            of("pushover_configs", """
                    user_key:secret user_key_file token:secret token_file title message url url_title device sound
                    priority retry:go-duration expire:go-duration ttl:go-duration html:flag monospace:flag""", "user_key user_key_file", "token token_file"),
            of(
                    "rocketchat_configs",
                    """
                    api_url:url token_id:secret token_id_file token:secret token_file channel color title title_link
                    text fields:any short_fields:flag emoji icon_url image_url thumb_url link_names:flag actions:any""",
                    "token token_file global.rocketchat_token global.rocketchat_token_file",
                    "token_id token_id_file global.rocketchat_token_id global.rocketchat_token_id_file"),
            of(
                    "slack_configs",
                    """
                    api_url:secret-url api_url_file app_token:secret app_token_file app_url:url channel username color
                    title title_link pretext text message_text fields:any short_fields:flag footer fallback callback_id
                    icon_emoji icon_url image_url thumb_url link_names:flag mrkdwn_in:texts actions:any
                    update_message:flag timeout:go-duration""",
                    "api_url api_url_file app_token app_token_file global.slack_api_url global.slack_api_url_file"
                            + " global.slack_app_token global.slack_app_token_file"),
            of("sns_configs", """
                    api_url sigv4:any topic_arn phone_number target_arn subject message attributes:map
                    use_aws_http_client:flag"""),
            of(
                    "telegram_configs",
                    """
                    api_url:url bot_token:secret bot_token_file chat_id:number chat_id_file message_thread_id:number
                    message disable_notifications:flag parse_mode""",
                    "bot_token bot_token_file global.telegram_bot_token global.telegram_bot_token_file",
                    "chat_id chat_id_file"),
            of(
                    "victorops_configs",
                    """
                    api_key:secret api_key_file api_url:url routing_key message_type state_message entity_display_name
                    monitoring_tool custom_fields:map""",
                    "routing_key",
                    "api_key api_key_file global.victorops_api_key global.victorops_api_key_file"),
            of("webex_configs", "api_url:url message room_id", "room_id", "http_config"),
            of("webhook_configs", "url:url url_file max_alerts:number timeout:go-duration payload:any", "url url_file"),
            of(
                    "wechat_configs",
                    """
                    api_secret:secret api_secret_file corp_id message api_url:url to_user to_party to_tag agent_id
                    message_type""",
                    "api_secret api_secret_file global.wechat_api_secret global.wechat_api_secret_file",
                    "corp_id global.wechat_api_corp_id"));

    private static Integration of(String type, String fields, String... needs) {
        return new Integration(
                type,
                ConfigTypes.fields("a way in " + type, fields + ALL_HAVE),
                List.of(needs).stream().map(names -> List.of(names.split(" "))).toList());
    }
}

package dev.wfmon.resource;

import java.util.Locale;

/** The kinds of things that wfmon manages, in the order in which they are applied: what others need comes first. */
public enum Kind {
    /** A Grafana folder; named by its uid. */
    FOLDER("folder"),
    /** A Grafana data source; named by its uid. */
    DATA_SOURCE("data source"),
    /** A panel that several Grafana dashboards share; named by its uid. */
    LIBRARY_PANEL("library panel"),
    /** Where Grafana's alerts are sent: all integrations of one name, which it is named by. */
    CONTACT_POINT("contact point"),
    /** Times at which Grafana's policies are silent; named by its name. */
    MUTE_TIMING("mute timing"),
    /** Texts of Grafana's notifications; named by its name. */
    NOTIFICATION_TEMPLATE("notification template"),
    /** Grafana's tree of policies, of which there is one; named {@link Resource#POLICY_TREE}. */
    NOTIFICATION_POLICY("notification policy", "notification policies"),
    /** A classic Grafana dashboard; named by its uid. */
    DASHBOARD("dashboard"),
    /** A Grafana dashboard of the second form, with elements and layouts; named by its uid. */
    DASHBOARD_V2("v2 dashboard"),
    /** A group of rules that Grafana works out; named by the uid of its folder, a slash and its title. */
    GRAFANA_RULE_GROUP("Grafana rule group"),
    /** A group of Prometheus alerting and recording rules; named by the group's name. */
    RULE_GROUP("rule group"),
    /** The configuration of an Alertmanager, of which there is one; named {@link Resource#ALERTMANAGER}. */
    ALERTMANAGER_CONFIG("Alertmanager configuration");

    private final String noun;
    private final String nouns;

    Kind(String noun) {
        this(noun, noun + "s");
    }

    Kind(String noun, String nouns) {
        this.noun = noun;
        this.nouns = nouns;
    }

    /** What people call one of this kind. */
    public String noun() {
        return noun;
    }

    /** The kind's word in selectors: {@code dashboards}, {@code notification-policies}. */
    String plural() {
        return nouns.replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    /** {@code 1 folder}, {@code 3 dashboards}. */
    public String count(long number) {
        return number + " " + (number == 1 ? noun : nouns);
    }

    /** Whether its name is a uid, so that people know it by a title or a name besides. */
    boolean isNamedByUid() {
        return switch (this) {
            case FOLDER, DATA_SOURCE, LIBRARY_PANEL, DASHBOARD, DASHBOARD_V2 -> true;
            case CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG -> false;
        };
    }
}

package dev.wfmon.resource;

/** The kinds of things that wfmon manages, in the order in which they are applied: what others need comes first. */
public enum Kind {
    /** A Grafana folder; named by its uid. */
    FOLDER("folder"),
    /** A classic Grafana dashboard; named by its uid. */
    DASHBOARD("dashboard"),
    /** A Grafana dashboard of the second form, with elements and layouts; named by its uid. */
    DASHBOARD_V2("v2 dashboard"),
    /** A group of Prometheus alerting and recording rules; named by the group's name. */
    RULE_GROUP("rule group");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    /** What people call one of this kind. */
    public String noun() {
        return noun;
    }

    /** The kind's word in selectors: {@code dashboards}, {@code rule-groups}. */
    String plural() {
        return noun.replace(' ', '-') + "s";
    }

    /** {@code 1 folder}, {@code 3 dashboards}. */
    public String count(long number) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

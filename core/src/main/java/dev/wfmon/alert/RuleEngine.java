package dev.wfmon.alert;

import static dev.wfmon.alert.format.FieldType.DURATION;
import static dev.wfmon.alert.format.FieldType.FLAG;
import static dev.wfmon.alert.format.FieldType.NUMBER;
import static dev.wfmon.alert.format.FieldType.TEXT;
import static dev.wfmon.alert.format.FieldType.TEXTS;
import static dev.wfmon.alert.format.FieldType.TEXT_BY_NAME;

import dev.wfmon.alert.format.FieldType;
import dev.wfmon.alert.format.MetricsqlDuration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What reads a rule file; each knows its own fields and takes its own names. */
public enum RuleEngine {
    /** Prometheus 2, whose labels and metrics have names of ASCII letters, digits and underscores. */
    PROMETHEUS_2,
    /** Prometheus 3, where names may hold any character, and groups have labels and an offset. */
    PROMETHEUS,
    /** Thanos Ruler: as {@link #PROMETHEUS}, with a strategy for partial responses. */
    THANOS,
    /** The vmalert of VictoriaMetrics, whose expressions are MetricsQL. */
    VMALERT;

    private static final FieldType METRICSQL_DURATION =
            new FieldType.Text(text -> MetricsqlDuration.parse(text).isPresent()
                    ? Optional.empty()
                    : Optional.of("\"" + text + "\" is no duration; write it as 30s, 5m or 1.5h"));

    private static final FieldType STRATEGY =
            new FieldType.Text(text -> Set.of("", "warn", "abort").contains(text.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of("\"" + text + "\" is no strategy for partial responses; it is warn or abort"));

    /** The type of a file of rules. */
    FieldType fileType() {
        return new FieldType.Fields("a rule file", Map.of("groups", new FieldType.ListOf(groupType())));
    }

    private FieldType groupType() {
        Map<String, FieldType> types = new HashMap<>(Map.of(
                "name", TEXT, "interval", duration(), "limit", NUMBER, "rules", new FieldType.ListOf(ruleType())));
        switch (this) {
            case PROMETHEUS_2 -> {}
            case PROMETHEUS -> types.putAll(Map.of("labels", TEXT_BY_NAME, "query_offset", DURATION));
            case THANOS ->
                types.putAll(Map.of(
                        "labels", TEXT_BY_NAME, "query_offset", DURATION, "partial_response_strategy", STRATEGY));
            case VMALERT -> types.putAll(vmalertGroup());
        }
        return new FieldType.Fields("a group", types);
    }

    private static Map<String, FieldType> vmalertGroup() {
        Map<String, FieldType> types = new HashMap<>(Map.of(
                "labels", TEXT_BY_NAME,
                "type", TEXT,
                "concurrency", NUMBER,
                "params", new FieldType.MapOf(TEXTS),
                "headers", TEXTS,
                "notifier_headers", TEXTS,
                "eval_offset", METRICSQL_DURATION,
                "eval_delay", METRICSQL_DURATION,
                "eval_alignment", FLAG,
                "debug", FLAG));
        types.put("tenant", TEXT);
        return types;
    }

    private FieldType ruleType() {
        Map<String, FieldType> types = new HashMap<>(Map.of(
                "record", TEXT,
                "alert", TEXT,
                "expr", TEXT,
                "for", duration(),
                "keep_firing_for", duration(),
                "labels", TEXT_BY_NAME,
                "annotations", TEXT_BY_NAME));
        if (this == VMALERT) {
            types.putAll(Map.of("debug", FLAG, "update_entries_limit", NUMBER));
        }
        return new FieldType.Fields("a rule", types);
    }

    private FieldType duration() {
        return this == VMALERT ? METRICSQL_DURATION : DURATION;
    }

    /** Whether names may hold any character. */
    boolean takesAnyName() {
        return this != PROMETHEUS_2;
    }
}

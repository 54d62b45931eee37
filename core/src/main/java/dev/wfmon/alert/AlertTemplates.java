package dev.wfmon.alert;

import dev.wfmon.alert.format.GoTemplate;
import java.util.HashSet;
import java.util.Set;

/** The templates of labels and annotations, with what they know of their alert. */
final class AlertTemplates {

    private static final Set<String> BOTH = Set.of(
            "args",
            "externalURL",
            "first",
            "humanize",
            "humanize1024",
            "humanizeDuration",
            "humanizePercentage",
            "humanizeTimestamp",
            "label",
            "match",
            "now",
            "parseDuration",
            "pathPrefix",
            "query",
            "reReplaceAll",
            "safeHtml",
            "sortByLabel",
            "stripDomain",
            "stripPort",
            "strvalue",
            "title",
            "toLower",
            "toTime",
            "toUpper",
            "value");

    private static final Set<String> PROMETHEUS_ONLY =
            Set.of("graphLink", "tableLink", "tmpl", "toDuration", "urlQueryEscape");

    private static final Set<String> VMALERT_ONLY = Set.of(
            "crlfEscape",
            "formatTime",
            "htmlEscape",
            "jsonEscape",
            "parseDurationTime",
            "pathEscape",
            "queryEscape",
            "quotesEscape");

    /** As of Prometheus 3. */
    static final GoTemplate PROMETHEUS =
            GoTemplate.of(both(PROMETHEUS_ONLY), Set.of("$labels", "$externalLabels", "$externalURL", "$value"));

    /** What vmalert's documentation lists; its variables include the series' type, the group and the alert's age. */
    static final GoTemplate VMALERT = GoTemplate.of(
            both(VMALERT_ONLY),
            Set.of(
                    "$labels",
                    "$externalLabels",
                    "$externalURL",
                    "$value",
                    "$expr",
                    "$type",
                    "$alertID",
                    "$groupID",
                    "$activeAt",
                    "$for",
                    "$isPartial"));

    private AlertTemplates() {}

    private static Set<String> both(Set<String> more) {
        Set<String> all = new HashSet<>(BOTH);
        all.addAll(more);
        return all;
    }
}

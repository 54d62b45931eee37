package dev.wfmon.alert;

import dev.wfmon.grafana.alerting.AlertRule;
import dev.wfmon.grafana.alerting.ErrorState;
import dev.wfmon.grafana.alerting.Expression;
import dev.wfmon.grafana.alerting.NoDataState;
import dev.wfmon.grafana.alerting.RuleQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes rules that Grafana evaluates of those for Prometheus, so that the same alerts fire at the same times.
 *
 * <pre>{@code
 * Rule down = Rule.alert("Down", "up == 0").annotation("summary", "{{ $labels.instance }}: {{ $value }}");
 * new GrafanaRules("hosts", "prometheus").of(RuleGroup.of("hosts", List.of(down)));
 * }</pre>
 *
 * <p>A series that is there is an alert, whatever its value; one that is gone ends it at the next evaluation; no series
 * is no alert. A query that fails is told by an alert of its own. Recording rules stay with Prometheus or vmalert, since
 * Grafana needs a data source that takes remote writes for its own. Grafana evaluates at multiples of ten seconds, and
 * knows each rule of a folder by its title: alerts that share a name get their severity behind it.
 *
 * <p>In templates, {@code $value} becomes {@code $values.A.Value}. Grafana's templates cannot {@code query}.
 *
 * @param folderUid the folder that holds the groups
 * @param dataSourceUid the data source that is asked
 * @param panels the panel that shows what an alert of a name is about
 */
public record GrafanaRules(String folderUid, String dataSourceUid, Function<String, Optional<Panel>> panels) {

    /** The refId of the query. */
    private static final String QUERY = "A";

    /** True of each series, by the one thing that Grafana's expressions can ask of any number. */
    private static final Expression IS_THERE = Expression.math("is_number($A) || is_nan($A) || is_inf($A)");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long STEP_SECONDS = 10;
    private static final int LONGEST_START = 31;
    private static final int HASH_BYTES = 4;

    /** A panel of a dashboard. */
    public record Panel(String dashboardUid, long id) {}

    /** Rules of no panels. */
    public GrafanaRules(String folderUid, String dataSourceUid) {
        this(folderUid, dataSourceUid, name -> Optional.empty());
    }

    /** The group of the alerts; nothing where there are none, or where they are not in PromQL. */
    public Optional<dev.wfmon.grafana.alerting.RuleGroup> of(RuleGroup group) {
        List<Rule.Alerting> alerts = isPromql(group) ? alerts(group).toList() : List.of();
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        var result = dev.wfmon.grafana.alerting.RuleGroup.named(group.name())
                .folderUid(folderUid)
                .every(interval(Objects.requireNonNullElse(group.interval(), MINUTE)));
        Map<String, Integer> titles = new HashMap<>();
        for (Rule.Alerting alert : alerts) {
            result = result.rule(rule(group, alert, title(alert, alerts, titles)));
        }
        return Optional.of(result);
    }

    /** The group without its alerts, for the engine that records; nothing where nothing is recorded. */
    public static Optional<RuleGroup> recording(RuleGroup group) {
        List<Rule> rules =
                group.rules().stream().filter(Rule.Recording.class::isInstance).toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGroup(
                        group.name(),
                        group.interval(),
                        group.queryOffset(),
                        group.limit(),
                        group.labels(),
                        rules,
                        group.settings()));
    }

    private static boolean isPromql(RuleGroup group) {
        return group.settings().string("type").orElse("prometheus").matches("prometheus|");
    }

    private static Stream<Rule.Alerting> alerts(RuleGroup group) {
        return group.rules().stream()
                .flatMap(rule -> rule instanceof Rule.Alerting alert ? Stream.of(alert) : Stream.empty());
    }

    private static Duration interval(Duration wanted) {
        long steps = Math.max(1, Math.ceilDiv(wanted.toMillis(), STEP_SECONDS * 1000));
        return Duration.ofSeconds(steps * STEP_SECONDS);
    }

    private static String title(Rule.Alerting alert, List<Rule.Alerting> all, Map<String, Integer> taken) {
        boolean isShared =
                all.stream().filter(other -> other.name().equals(alert.name())).count() > 1;
        String severity = alert.labels().getOrDefault("severity", "");
        String title = isShared && !severity.isEmpty() ? alert.name() + " (" + severity + ")" : alert.name();
        int number = taken.merge(title, 1, Integer::sum);
        return number == 1 ? title : title + " #" + number;
    }

    private AlertRule rule(RuleGroup group, Rule.Alerting alert, String title) {
        Duration offset = Objects.requireNonNullElse(group.queryOffset(), Duration.ZERO);
        AlertRule rule = AlertRule.named(title)
                .uid(uid(group.name(), title))
                .query(RuleQuery.instant(dataSourceUid, alert.expr()).between(MINUTE.plus(offset), offset))
                .expression(IS_THERE)
                .pending(alert.pending())
                .onNoData(NoDataState.OK)
                .onError(ErrorState.ERROR)
                .resolveMissingAfter(1);
        if (!alert.keepFiring().isZero()) {
            rule = rule.keepFiring(alert.keepFiring());
        }
        Map<String, String> labels = new LinkedHashMap<>(group.labels());
        labels.putAll(alert.labels());
        for (Map.Entry<String, String> label : labels.entrySet()) {
            rule = rule.label(label.getKey(), GrafanaTemplate.of(label.getValue(), QUERY));
        }
        for (Map.Entry<String, String> annotation : alert.annotations().entrySet()) {
            rule = rule.annotation(annotation.getKey(), GrafanaTemplate.of(annotation.getValue(), QUERY));
        }
        Optional<Panel> panel = panels.apply(alert.name());
        return panel.isPresent()
                ? rule.onPanel(panel.get().dashboardUid(), panel.get().id())
                : rule;
    }

    /** Readable, and the same as long as folder, group and title are. */
    private String uid(String group, String title) {
        String words = Stream.of(title.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
        String start = words.substring(0, Math.min(words.length(), LONGEST_START));
        String hash = hash(String.join("\n", folderUid, group, title));
        return start.isEmpty() ? hash : start + "-" + hash;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

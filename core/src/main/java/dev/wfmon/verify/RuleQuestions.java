package dev.wfmon.verify;

import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of a group ask, in the form of Prometheus or in that of Grafana. */
final class RuleQuestions {

    private static final Scope NO_VARIABLES = new Scope(Map.of(), Map.of());

    private final Resource group;
    private final SourceFinder sources;
    private final TimeRange range;

    /**
     * @param range rules are evaluated at its end; within it, their metrics must be known
     */
    RuleQuestions(Resource group, SourceFinder sources, TimeRange range) {
        this.group = group;
        this.sources = sources;
        this.range = range;
    }

    /** Of a group in a rule file; vmalert has groups for Graphite and for logs as well. */
    Stream<Entry> ofPrometheus() {
        String language = group.spec().string("type").orElse("prometheus");
        return group.spec().objects("rules").map(rule -> {
            Optional<String> alert = rule.string("alert");
            String subject = alert.map(name -> "alert " + name + severity(rule))
                    .orElseGet(() -> "recording rule " + rule.string("record").orElse(""));
            return language.equals("prometheus")
                    ? ofPrometheus(rule, subject, alert.isPresent())
                    : Check.skipped(group, subject, rule, "a group of type " + language);
        });
    }

    /** What tells a warning from the critical alert of the same name. */
    private static String severity(JsonObject rule) {
        return rule.object("labels")
                .flatMap(labels -> labels.string("severity"))
                .map(severity -> " (" + severity + ")")
                .orElse("");
    }

    private Entry ofPrometheus(JsonObject rule, String subject, boolean isAlert) {
        Optional<DataSource> source = sources.ofRules();
        return source.isEmpty()
                ? sources.missing(
                        group,
                        subject,
                        rule,
                        new DataSourceRef(Optional.of("prometheus"), Optional.empty()),
                        NO_VARIABLES)
                : question(subject, rule, instant(rule.string("expr").orElse("")), source.get(), range, isAlert);
    }

    private static JsonObject instant(String expr) {
        return JsonObject.builder()
                .put("expr", expr)
                .put("instant", true)
                .put("range", false)
                .build();
    }

    /** Of a group that Grafana evaluates: each of its rules may have several queries. */
    Stream<Entry> ofGrafana() {
        return group.spec().objects("rules").flatMap(rule -> {
            String name = "alert " + rule.string("title").orElse("");
            return rule.objects("data")
                    .filter(query -> !query.string("datasourceUid").orElse("").startsWith("__expr__"))
                    .map(query -> ofGrafana(
                            query, name + ", query " + query.string("refId").orElse("")));
        });
    }

    private Entry ofGrafana(JsonObject query, String subject) {
        DataSourceRef reference = new DataSourceRef(Optional.empty(), query.string("datasourceUid"));
        Optional<DataSource> source = sources.find(reference, NO_VARIABLES);
        if (source.isEmpty()) {
            return sources.missing(group, subject, query, reference, NO_VARIABLES);
        }
        if (!source.get().isPrometheus()) {
            return Check.skipped(group, subject, query, SourceFinder.isOfAnotherKind(source.get()));
        }
        JsonObject relative = query.object("relativeTimeRange").orElse(JsonObject.empty());
        TimeRange time = new TimeRange(ago(relative, "from", 600), ago(relative, "to", 0));
        return question(subject, query, query.object("model").orElse(JsonObject.empty()), source.get(), time, true);
    }

    private Instant ago(JsonObject relative, String name, long byDefault) {
        return range.to().minusSeconds(relative.integer(name).orElse(byDefault));
    }

    private Question question(
            String subject, Json part, JsonObject model, DataSource source, TimeRange time, boolean isAlert) {
        Duration interval = QueryInterval.of(time, QueryInterval.MAX_DATA_POINTS, source.interval());
        String expr = model.string("expr").orElse("");
        JsonObject request = model.with("refId", Json.of(Question.REF_ID))
                .with("datasource", DataSources.reference(source))
                .with("intervalMs", Json.of(interval.toMillis()))
                .with("maxDataPoints", Json.of(QueryInterval.MAX_DATA_POINTS));
        return new Question(group, subject, part, expr, source, request, time, isAlert);
    }
}

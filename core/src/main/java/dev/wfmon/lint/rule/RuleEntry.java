package dev.wfmon.lint.rule;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alerting or recording rule of a group, of Prometheus, of vmalert or of Grafana.
 *
 * @param use {@link Use.OfAlert} or {@link Use.OfRecording}, or neither when the rule has no name
 * @param json the rule itself
 * @param document where it stands
 * @param queries its expression; of Grafana's rules each query to Prometheus; none where there is nothing to parse
 * @param labels those of its group as well; templates as they stand
 * @param annotations texts for people, templates as they stand
 * @param pending {@code for}; zero for none, or one that cannot be read
 * @param keepFiring {@code keep_firing_for}; zero for none, or one that cannot be read
 */
public record RuleEntry(
        Use use,
        JsonObject json,
        JsonDocument document,
        List<Query> queries,
        Map<String, String> labels,
        Map<String, String> annotations,
        Duration pending,
        Duration keepFiring) {

    public RuleEntry {
        queries = List.copyOf(queries);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }

    public boolean isAlert() {
        return use instanceof Use.OfAlert;
    }

    public boolean isRecording() {
        return use instanceof Use.OfRecording;
    }

    /** The alert's or the recorded series' name; empty where there is none. */
    public String name() {
        return switch (use) {
            case Use.OfAlert(String name) -> name;
            case Use.OfRecording(String name) -> name;
            case Use.OfNothing ignored -> "";
            case Use.OfPanel ignored -> "";
            case Use.OfVariable ignored -> "";
            case Use.OfAnnotation ignored -> "";
        };
    }

    /** Its expression, if it is in PromQL and there is exactly one. */
    public Optional<Query> query() {
        return queries.size() == 1 ? Optional.of(queries.getFirst()) : Optional.empty();
    }

    /** Where it stands. */
    public Location location() {
        return at(json);
    }

    /** Where a part of it stands. */
    public Location at(Json part) {
        return Subject.at(document, use.toString(), part);
    }

    /** Where the value of a member stands, or the rule where it has none of that name: {@code at("labels", "severity")}. */
    public Location at(String... path) {
        Json part = json;
        for (String step : path) {
            Optional<Json> next = part.asObject().flatMap(object -> object.find(step));
            if (next.isEmpty()) {
                break;
            }
            part = next.get();
        }
        return at(part);
    }

    @Override
    public String toString() {
        return use.toString();
    }
}

package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import dev.wfmon.verify.LiveData.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What metrics, labels and values a data source knows; each question is sent once. */
final class Metadata {

    private record Question(String source, String what, Map<String, String> parameters) {}

    private final LiveData live;
    private final Map<Question, List<String>> answers = new HashMap<>();

    Metadata(LiveData live) {
        this.live = live;
    }

    /** The names of all metrics. */
    List<String> metrics(DataSource source, TimeRange range) throws TargetException {
        return labelValues(source, "__name__", Optional.empty(), range);
    }

    /** The names of the labels of what a selector picks, or of all series. */
    List<String> labels(DataSource source, Optional<String> selector, TimeRange range) throws TargetException {
        Map<String, String> parameters = parameters(selector, range);
        return remembered(
                new Question(source.uid(), "labels", parameters),
                () -> texts(live.prometheus(source, Endpoint.LABELS, parameters)));
    }

    List<String> labelValues(DataSource source, String label, Optional<String> selector, TimeRange range)
            throws TargetException {
        Map<String, String> parameters = parameters(selector, range);
        return remembered(
                new Question(source.uid(), "values of " + label, parameters),
                () -> texts(live.labelValues(source, label, parameters)));
    }

    /** What a variable's query yields, before anything is filtered or sorted. */
    List<String> answers(DataSource source, VariableQuery query, TimeRange range) throws TargetException {
        return switch (query) {
            case VariableQuery.LabelValues(Optional<String> selector, String label) ->
                labelValues(source, label, selector, range);
            case VariableQuery.LabelNames(Optional<String> metric) ->
                labels(source, metric.map(name -> "{__name__=~\".*" + name + ".*\"}"), range).stream()
                        .filter(name -> !name.equals("__name__"))
                        .toList();
            case VariableQuery.MetricNames(String regex) ->
                labelValues(source, "__name__", Optional.of("{__name__=~\"" + regex + "\"}"), range);
            case VariableQuery.SeriesNames(String selector) ->
                array(live.prometheus(source, Endpoint.SERIES, parameters(Optional.of(selector), range)))
                        .objects()
                        .map(Metadata::series)
                        .toList();
            case VariableQuery.QueryResult(String expr) ->
                samples(live.prometheus(
                        source,
                        Endpoint.QUERY,
                        Map.of("query", expr, "time", seconds(range.to().toEpochMilli()))));
        };
    }

    private static Map<String, String> parameters(Optional<String> selector, TimeRange range) {
        Map<String, String> parameters = new HashMap<>();
        selector.ifPresent(text -> parameters.put("match[]", text));
        parameters.put("start", seconds(range.from().toEpochMilli()));
        parameters.put("end", seconds(range.to().toEpochMilli()));
        return parameters;
    }

    private static String seconds(long milliseconds) {
        return Long.toString(Math.floorDiv(milliseconds, 1000));
    }

    private static List<String> texts(JsonObject answer) throws TargetException {
        return array(answer).items().stream()
                .flatMap(value -> value.asString().stream())
                .toList();
    }

    private static JsonArray array(JsonObject answer) throws TargetException {
        return answer.array("data").orElseThrow(() -> refused(answer));
    }

    private static TargetException refused(JsonObject answer) {
        return new TargetException(
                Reason.REFUSED,
                answer.string("error").or(() -> answer.string("message")).orElse("no reason given"));
    }

    private static List<String> samples(JsonObject answer) throws TargetException {
        JsonObject data = answer.object("data").orElseThrow(() -> refused(answer));
        JsonArray result = data.array("result").orElse(JsonArray.of(List.of()));
        if (!data.string("resultType").orElse("").equals("vector")) {
            return List.of(text(result.items().getLast()));
        }
        return result.objects().map(Metadata::sample).toList();
    }

    /** {@code up{job="api"} 1 1700000000000}, as Grafana writes it for the regular expressions of variables. */
    private static String sample(JsonObject sample) {
        List<Json> value = sample.array("value").map(JsonArray::items).orElse(List.of());
        String time = value.isEmpty() ? "" : text(value.getFirst()).replaceFirst("\\..*", "") + "000";
        return series(sample.object("metric").orElse(JsonObject.empty()))
                + (value.isEmpty() ? "" : " " + text(value.getLast()) + " " + time);
    }

    private static String series(JsonObject labels) {
        return labels.string("__name__").orElse("")
                + labels.members().stream()
                        .filter(member -> !member.name().equals("__name__"))
                        .map(member -> member.name() + "=\"" + text(member.value()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(Json value) {
        return value.asString().orElseGet(value::toString);
    }

    /** A question to the server. */
    private interface Asking {
        List<String> ask() throws TargetException;
    }

    private synchronized List<String> remembered(Question question, Asking asking) throws TargetException {
        List<String> known = answers.get(question);
        if (known == null) {
            known = new ArrayList<>(asking.ask());
            answers.put(question, known);
        }
        return known;
    }
}

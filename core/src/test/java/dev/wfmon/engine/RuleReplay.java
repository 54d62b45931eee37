package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.engine.Engine.Run;
import dev.wfmon.engine.Timeline.Watched;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.InputSeries;
import dev.wfmon.simulation.Period;
import dev.wfmon.workflow.WorkflowPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Has real engines evaluate the pack's rules on histories, and reads when they fired. */
final class RuleReplay {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String FIRING = "ALERTS{alertstate=\"firing\"}";

    private static final Pattern EVALUATION = Pattern.compile("time: (\\S+?),");
    private static final Pattern SERIES = Pattern.compile("\\{__name__=\"ALERTS\", (.*?)\\}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\\\\?\"(.*?)\\\\?\"");
    private static final Pattern TIME = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:0s)?");

    private final Path folder;
    private final Path rules;
    private final Path recording;
    private final Path alerting;

    RuleReplay(Path folder) throws IOException {
        this.folder = folder;
        this.rules = Files.writeString(folder.resolve("rules.yaml"), rules(rule -> true));
        this.recording = Files.writeString(folder.resolve("recording.yaml"), rules(rule -> rule.has("record")));
        this.alerting = Files.writeString(folder.resolve("alerting.yaml"), rules(rule -> rule.has("alert")));
    }

    private static String rules(Predicate<JsonObject> wanted) {
        List<JsonObject> groups = groups().map(group -> group.map("rules", rules -> of(rules, wanted)))
                .filter(group -> group.objects("rules").findAny().isPresent())
                .toList();
        return YamlWriter.write(
                JsonObject.builder().put("groups", JsonArray.of(groups)).build());
    }

    private static Json of(Json rules, Predicate<JsonObject> wanted) {
        return JsonArray.of(((JsonArray) rules).objects().filter(wanted).toList());
    }

    private static Stream<JsonObject> groups() {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.RULE_GROUP)
                .map(Resource::spec);
    }

    /**
     * In Prometheus, for a history that begins at the epoch, as tests of promtool do. promtool tells what it got only
     * where it is not what was expected, so nothing is expected.
     */
    Timeline promtool(History history) throws IOException, InterruptedException {
        Path test = Files.createTempFile(folder, "test", ".yaml");
        Files.writeString(test, YamlWriter.write(test(history)));
        Run run = Engine.PROMTOOL.run("test", "rules", test.toString());
        assertThat(run.output()).containsAnyOf("SUCCESS", "got: {__name__");
        Timeline timeline = Timeline.empty();
        for (String failure : run.output().split("expr: ", -1)) {
            Matcher time = EVALUATION.matcher(failure);
            if (time.find()) {
                int minute = minutes(time.group(1));
                SERIES.matcher(failure).results().forEach(series -> {
                    timeline.add(watched(labels(series.group(1))), minute);
                });
            }
        }
        return timeline;
    }

    private static int minutes(String time) {
        Matcher parts = TIME.matcher(time);
        assertThat(parts.matches()).as(time).isTrue();
        return IntStream.rangeClosed(1, 3)
                .map(part -> parts.group(part) == null
                        ? 0
                        : Integer.parseInt(parts.group(part))
                                * List.of(1440, 60, 1).get(part - 1))
                .sum();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    private static Watched watched(Map<String, String> labels) {
        return Watched.of(labels.getOrDefault("alertname", ""), labels.getOrDefault("severity", ""), labels);
    }

    /** The metrics that the rules read; promtool is slow with the others. */
    private static Set<String> read() {
        return groups().flatMap(group -> group.objects("rules"))
                .flatMap(rule -> Promql.expr(rule.string("expr").orElseThrow()).nodes())
                .filter(VectorSelector.class::isInstance)
                .flatMap(selector -> ((VectorSelector) selector).name().stream())
                .collect(Collectors.toSet());
    }

    private JsonObject test(History history) {
        Set<String> read = read();
        List<JsonObject> series = InputSeries.of(history, MINUTE).entrySet().stream()
                .filter(one ->
                        read.contains(one.getKey().substring(0, one.getKey().indexOf('{'))))
                .map(one -> JsonObject.builder()
                        .put("series", one.getKey())
                        .put("values", one.getValue())
                        .build())
                .toList();
        List<JsonObject> questions = IntStream.rangeClosed(
                        0, Timeline.minute(history, history.period().to()))
                .mapToObj(minute -> JsonObject.builder()
                        .put("expr", FIRING)
                        .put("eval_time", minute + "m")
                        .build())
                .toList();
        JsonObject test = JsonObject.builder()
                .put("interval", "1m")
                .put("input_series", series)
                .put("promql_expr_test", questions)
                .build();
        return JsonObject.builder()
                .put("rule_files", JsonArray.ofStrings(List.of(rules.toString())))
                .put("evaluation_interval", "1m")
                .put("tests", List.of(test))
                .build();
    }

    /** In vmalert, which writes into the server what fired in a time. */
    void vmalert(VictoriaMetricsServer server, Period period) throws IOException, InterruptedException {
        // What is recorded by a rule is not yet found by the next, so those that need others record again.
        for (Path file : List.of(recording, recording, alerting)) {
            replay(file, server, period);
        }
    }

    private static void replay(Path file, VictoriaMetricsServer server, Period period)
            throws IOException, InterruptedException {
        Run run = Engine.VMALERT.run(
                "-rule=" + file,
                "-datasource.url=" + server.address(),
                "-datasource.queryStep=1m",
                "-remoteWrite.url=" + server.address(),
                "-remoteRead.url=" + server.address(),
                "-replay.timeFrom=" + period.from(),
                "-replay.timeTo=" + period.to(),
                "-replay.rulesDelay=0s",
                "-replay.maxDatapointsPerQuery=10000",
                "-replay.disableProgressBar");
        assertThat(run.exitCode()).as(run.output()).isZero();
        server.flush();
    }

    /** What fired of a history, by the series that vmalert wrote. */
    static Timeline fired(VictoriaMetricsServer server, History history) throws IOException, InterruptedException {
        Timeline timeline = Timeline.empty();
        String ofHistory = "ALERTS{alertstate=\"firing\",environment=\"" + history.environment() + "\"}";
        for (JsonObject series : server.export(ofHistory)) {
            Map<String, String> labels = new HashMap<>();
            series.object("metric")
                    .orElseThrow()
                    .members()
                    .forEach(member ->
                            labels.put(member.name(), member.value().asString().orElseThrow()));
            Watched watched = watched(labels);
            for (Json time : series.array("timestamps").orElseThrow().items()) {
                long millis = ((JsonNumber) time).value().longValue();
                timeline.add(watched, Timeline.minute(history, Instant.ofEpochMilli(millis)));
            }
        }
        return timeline;
    }
}

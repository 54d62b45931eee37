package dev.wfmon.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.alert.RuleEngine;
import dev.wfmon.alert.RuleFile;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.json.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our verdict on rule files beside those of promtool 2.42 and vmalert 1.79. */
class RuleFileDifferentialTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/rules");

    /** What only the YAML reader of vmalert lets pass: the later of two members wins. */
    private static final String TWICE = "stands twice in one object";

    /** Where promtool 2.42 is behind Prometheus 3: durations as numbers, and names and queries that are no text. */
    private static final Pattern OLD_PROMTOOL =
            Pattern.compile("(?m)(expr|alert|record):( [0-9]+[smhdwy].*| (\\[|\\{[^{]).*)?$");

    /** What vmalert has learned since 1.79; and Graphite's queries, which we do not parse. */
    private static final Pattern NEW_IN_VMALERT = Pattern.compile(
            "keep_firing_for|type: graphite|eval_offset|eval_delay|eval_alignment|headers:|debug:|update_entries_limit|type: vlogs|VMRule");

    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int MUTANTS = 300;

    @TempDir
    private Path folder;

    @Test
    void agreesWithPromtoolOnTheCorpus() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (Rules rules : corpus()) {
            boolean theirs = promtool(rules);
            List<String> ours = rules.problems(RuleEngine.PROMETHEUS_2);
            if (theirs != ours.isEmpty()) {
                differences.add(rules.name() + " promtool: " + theirs + ", ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void agreesWithVmalertOnTheCorpus() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (Rules rules : corpus()) {
            if (NEW_IN_VMALERT.matcher(rules.text()).find()) {
                continue;
            }
            boolean theirs = vmalert(rules);
            List<String> ours = rules.problems(RuleEngine.VMALERT);
            if (theirs != ours.isEmpty()) {
                differences.add(rules.name() + " vmalert: " + theirs + ", ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Small files, one with all that there is, to make wrong ones of. */
    private static final List<String> SMALL = List.of("""
            groups:
            - name: hosts
              interval: 1m
              limit: 10
              rules:
              - alert: Down
                expr: up == 0
                for: 5m
                keep_firing_for: 10m
                labels:
                  severity: critical
                annotations:
                  summary: "{{ $labels.instance }} is down"
                  description: '{{ if gt $value 1.0 }}{{ $value | humanize }}{{ else }}none{{ end }}'
              - record: job:up:sum
                expr: sum by (job) (up)
                labels:
                  team: sre
            - name: other
              rules:
              - alert: Slow
                expr: |
                  rate(x_total[5m]) > 1
                annotations:
                  summary: '{{ range query "up" }}{{ .Labels.job }}{{ end }}'
            """, """
            groups:
              - name: a
                rules:
                  - {alert: A, expr: a > 1, for: 0, labels: {n: 1}}
                  - {record: 'b:c', expr: 'b'}
              - name: b
                rules: []
            """);

    private static final List<String> WORDS = List.of(
            "groups",
            "name",
            "interval",
            "limit",
            "rules",
            "alert",
            "record",
            "expr",
            "for",
            "labels",
            "annotations",
            "hosts",
            "other",
            "Down",
            "job:up:sum",
            "sum by (job) (up)",
            "up == 0",
            "sum(up",
            "severity",
            "bad-label",
            "__name__",
            "5m",
            "5 minutes",
            "1.5h",
            "1h30m",
            "30m1h",
            "0",
            "-1m",
            "Up",
            "team",
            "2h",
            "1m",
            "rate(up[5m])",
            "level:x:rate5m",
            "text",
            "true",
            "12",
            "''",
            "[]",
            "{}",
            "[a, b]",
            "{a: b}",
            "{{ end }}",
            "{{ $value }}",
            "'{{ $value | humanize }}'",
            "'{{ $valu }}'",
            "'{{ if }}'",
            "'{{ humanise 1 }}'",
            "'{{ \"a\" | 1 }}'",
            "'{{ . }'",
            "'{{ printf \"%s\" .Labels.a }}'",
            "'{{ 1 2 }}'",
            "'{{ .Value.x }}{{ end }}'",
            "'{{ with $x := 1 }}{{ $x }}{{ end }}{{ $x }}'",
            "'{{/* c */}}{{- 1 -}}'",
            "'{{ break }}'",
            "'{{ template \"x\" . }}'",
            "'{{ define \"x\" }}a{{ end }}'",
            "'{{ (1 }}'",
            "'{{ \"a }}'",
            "'{{ \"\\q\" }}'",
            "'{{ $labels.a.b }}'",
            "'{{ else }}'",
            "'}}'",
            "'{{'",
            "'{{}}'");

    @Test
    void agreesWithPromtoolOnMutants() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (Rules rules : mutants(List.of())) {
            boolean theirs = promtool(rules);
            List<String> ours = rules.problems(RuleEngine.PROMETHEUS_2);
            refused += theirs ? 0 : 1;
            boolean isOld = OLD_PROMTOOL.matcher(rules.text()).find();
            if (theirs != ours.isEmpty() && !isOld) {
                differences.add(rules.text() + "promtool: " + theirs + ", ours: " + ours);
            }
        }
        System.out.println(
                "RuleFileDifferentialTest: promtool refuses " + refused + " of " + MUTANTS + ", seed " + SEED);
        assertThat(differences).isEmpty();
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS * 19 / 20);
    }

    @Test
    void agreesWithVmalertOnMutants() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        for (Rules rules : mutants(List.of("keep_firing_for"))) {
            boolean theirs = vmalert(rules);
            List<String> ours = rules.problems(RuleEngine.VMALERT);
            if (theirs != ours.isEmpty() && !ours.toString().contains(TWICE)) {
                differences.add(rules.text() + "vmalert: " + theirs + ", ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Rules> mutants(List<String> without) {
        List<String> texts = SMALL.stream()
                .map(text -> text.lines()
                        .filter(line -> without.stream().noneMatch(line::contains))
                        .collect(joining("\n", "", "\n")))
                .toList();
        return new Mutants(SEED, texts, WORDS)
                .make(MUTANTS).stream()
                        .map(text -> new Rules("mutant.yaml", text))
                        .toList();
    }

    /** A document of rules, by itself in a text. */
    record Rules(String name, String text) {

        List<String> problems(RuleEngine engine) {
            ReadResult read = YamlReader.read(new SourceText(name, text));
            Stream<ReadProblem> syntax = read.problems().stream();
            Stream<ReadProblem> rules = read.documents().stream()
                    .limit(1)
                    .flatMap(document -> RuleFile.read(document, engine).problems().stream());
            return Stream.concat(syntax, rules).map(ReadProblem::render).toList();
        }
    }

    private boolean promtool(Rules rules) throws IOException, InterruptedException {
        return Engine.PROMTOOL.run("check", "rules", write(rules)).exitCode() == 0;
    }

    private boolean vmalert(Rules rules) throws IOException, InterruptedException {
        return Engine.VMALERT.run("-dryRun", "-rule=" + write(rules)).exitCode() == 0;
    }

    private String write(Rules rules) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), rules.text()).toString();
    }

    /** Each file of the corpus; of a Kubernetes resource, what it holds. */
    private static List<Rules> corpus() throws IOException {
        assumeTrue(Files.exists(CORPUS), () -> "the corpus of rules is not here: " + CORPUS.toAbsolutePath());
        List<Rules> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.addAll(rules(CORPUS.relativize(file).toString(), Files.readString(file)));
            }
        }
        System.out.println("RuleFileDifferentialTest: " + all.size() + " texts");
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static List<Rules> rules(String name, String text) {
        List<Rules> specs = YamlReader.read(new SourceText(name, text)).documents().stream()
                .map(JsonDocument::root)
                .flatMap(root -> root.asObject().stream())
                .filter(root -> root.string("kind").isPresent())
                .flatMap(root -> root.object("spec").stream())
                .map(spec -> new Rules(name + " (spec)", YamlWriter.write(spec)))
                .toList();
        return specs.isEmpty() ? List.of(new Rules(name, text)) : specs;
    }
}

package dev.wfmon.lint;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long lint takes from files to findings: 5,000 made-up rules in one file and in a hundred, beside promtool on the
 * same, and the dashboards of the corpora. Cold is the first run of this JVM, warm the best of the last ones.
 */
public final class LintBenchmark {

    private static final int RULES = 5_000;
    private static final int RULES_IN_GROUP = 10;
    private static final int FILES = 100;
    private static final int ROUNDS = 15;
    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");

    private LintBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lint-benchmark");
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        write(one, 1);
        write(many, FILES);
        System.out.println("with " + LintRules.ALL.size() + " rules of lint, on "
                + Runtime.getRuntime().availableProcessors() + " processors");
        measure(RULES + " rules in 1 file", one);
        promtool(one);
        measure(RULES + " rules in " + FILES + " files", many);
        promtool(many);
        if (Files.exists(DASHBOARDS)) {
            measure("dashboards of the corpora", DASHBOARDS);
        } else {
            System.out.println("no dashboards at " + DASHBOARDS);
        }
    }

    private static void write(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            int first = file * (RULES / files / RULES_IN_GROUP);
            String groups = IntStream.range(first, first + RULES / files / RULES_IN_GROUP)
                    .mapToObj(LintBenchmark::group)
                    .collect(Collectors.joining());
            Files.writeString(folder.resolve("rules" + file + ".yaml"), "groups:\n" + groups);
        }
    }

    private static String group(int number) {
        return "- name: group" + number + "\n  rules:\n"
                + IntStream.range(0, RULES_IN_GROUP)
                        .mapToObj(i -> i % 2 == 0 ? recording(number, i) : alert(number, i))
                        .collect(Collectors.joining());
    }

    private static String recording(int group, int number) {
        return """
                  - record: job:requests%1$d_%2$d:rate5m
                    expr: |
                      sum by (job) (
                        rate(requests%1$d_%2$d_total{code=~"5..", handler!=""}[5m])
                      )
                """.formatted(group, number);
    }

    private static String alert(int group, int number) {
        return """
                  - alert: Failing%1$d_%2$d
                    expr: |
                      sum by (job, instance) (rate(failures%1$d_%2$d_total{env="prod"}[5m]))
                        / sum by (job, instance) (rate(runs%1$d_%2$d_total{env="prod"}[5m])) > 0.05
                    for: 10m
                    labels:
                      severity: warning
                    annotations:
                      summary: "{{ $labels.job }} on {{ $labels.instance }} fails"
                      description: "{{ $value | humanizePercentage }} of the runs failed."
                """.formatted(group, number);
    }

    private static void measure(String what, Path folder) throws IOException {
        double cold = 0;
        double warm = Double.MAX_VALUE;
        int findings = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            findings = lint(folder);
            double millis = (System.nanoTime() - start) / 1e6;
            cold = round == 0 ? millis : cold;
            warm = Math.min(warm, millis);
        }
        System.out.printf(
                Locale.ROOT,
                "%-30s %5.1f MB %6d findings: cold %5.0f ms, warm %5.0f ms%n",
                what,
                megabytes(folder),
                findings,
                cold,
                warm);
    }

    private static int lint(Path folder) {
        Reading reading = new ResourceFiles(folder, InputStream.nullInputStream()).read(List.of(""));
        return new Linter(LintRules.ALL, Catalogue.EMPTY)
                .run(reading.resources())
                .findings()
                .size();
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static void promtool(Path folder) throws IOException, InterruptedException {
        List<String> command;
        try (Stream<Path> files = Files.list(folder)) {
            command = Stream.concat(Stream.of("promtool", "check", "rules"), files.map(Path::toString))
                    .toList();
        }
        long start = System.nanoTime();
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            System.out.printf(Locale.ROOT, "%-30s %.0f ms%n", "  promtool check rules", (System.nanoTime() - start) / 1e6);
        } catch (IOException e) {
            System.out.println("  promtool is not installed");
        }
    }
}

package dev.wfmon.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.resource.ResourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormattedFileTest {

    private static final Path CORPORA = Path.of("../../shared/corpora");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsCommentsAndQuotes() throws IOException {
        assertThat(formatted("rules.yaml", """
                        groups:
                        - name: a # the first
                          rules:
                          # how many
                          - record: job:x:sum
                            expr:   sum(x)by(job)   # all
                          - {record: b, expr: 'sum( x )'}
                          - record: c
                            expr: |
                              # why
                              sum(x)by(job)
                              > 5
                            labels: {a: b}
                          - record: d
                            expr: sum(
                        """)).isEqualTo("""
                        groups:
                        - name: a # the first
                          rules:
                          # how many
                          - record: job:x:sum
                            expr:   sum by (job) (x)   # all
                          - {record: b, expr: 'sum(x)'}
                          - record: c
                            expr: |
                              # why
                              sum by (job) (x) > 5
                            labels: {a: b}
                          - record: d
                            expr: sum(
                        """);
    }

    @Test
    void breaksLongLinesOfRulesIntoBlocks() throws IOException {
        String name = "a".repeat(60);
        assertThat(formatted("rules.yaml", """
                        groups:
                        - name: a
                          rules:
                          - alert: A
                            expr: "%s/%s > 1"
                            for: 5m
                        """.formatted(name, name))).isEqualTo("""
                        groups:
                        - name: a
                          rules:
                          - alert: A
                            expr: |2-
                                  %s
                                /
                                  %s
                              >
                                1
                            for: 5m
                        """.formatted(name, name));
    }

    @Test
    void reachesDashboardsInsideOfOtherFiles() throws IOException {
        String dashboard = """
                {"uid": "a", "panels": [{"type": "timeseries", "targets": [{"expr": "sum( x{a='b'} )"}]}]}""";
        String resource = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a, labels: {grafana_dashboard: "1"}}
                data:
                  a.json: |-
                    %s
                """;
        assertThat(formatted("map.yaml", resource.formatted(dashboard)))
                .isEqualTo(resource.formatted(dashboard.replace("sum( x{a='b'} )", "sum(x{a=\\\"b\\\"})")));
    }

    @Test
    void keepsLineEndsOfWindows() throws IOException {
        String text =
                "groups:\r\n- name: a\r\n  rules:\r\n  - record: r\r\n    expr: |\r\n      # b\r\n      sum( x )\r\n";
        assertThat(formatted("rules.yaml", text).replace("\r", "^"))
                .isEqualTo(text.replace("sum( x )", "sum(x)").replace("\r", "^"));
    }

    private String formatted(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        FormattedFile formatted = read(List.of(file.toString())).getFirst();
        Files.writeString(file, formatted.text());
        assertThat(read(List.of(file.toString())).getFirst().changes()).isEmpty();
        return formatted.text();
    }

    private static List<FormattedFile> read(List<String> names) {
        return FormattedFile.of(new ResourceFiles(Path.of(""), InputStream.nullInputStream())
                .read(names)
                .resources());
    }

    @Test
    void formattingTheCorporaTwiceChangesNothing() throws IOException {
        assumeTrue(Files.exists(CORPORA), () -> "no corpora at " + CORPORA.toAbsolutePath());
        List<FormattedFile> files = read(List.of(
                CORPORA.resolve("dashboards").toString(),
                CORPORA.resolve("rules").toString()));
        int changes = 0;
        for (FormattedFile file : files) {
            changes += file.changes().size();
            assertThat(file.problems())
                    .filteredOn(problem -> problem.message().contains("the same"))
                    .isEmpty();
            if (file.isChanged() && !file.source().name().endsWith("(unpacked)")) {
                Path copy = folder.resolve(Path.of(file.source().name()).getFileName());
                Files.writeString(copy, file.text());
                FormattedFile again = read(List.of(copy.toString())).getFirst();
                assertThat(again.changes()).as(file.source().name()).isEmpty();
                assertThat(again.problems()).hasSameSizeAs(file.problems());
                Files.delete(copy);
            }
        }
        System.out.println("FormattedFileTest: " + files.size() + " files, " + changes + " expressions changed");
        assertThat(changes).isGreaterThan(1000);
    }
}

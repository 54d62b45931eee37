package dev.wfmon.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Documents;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentitiesTest {

    private static final String REMEDY =
            "; Grafana takes 1 to 40 letters, digits, hyphens and underscores: choose such a uid";

    static Stream<Arguments> faults() {
        return Stream.of(
                faults("{uid: a-B_9, title: T, panels: []}"),
                faults("{uid: " + "a".repeat(40) + ", panels: []}"),
                faults("groups: [{name: 'a/../b: c', rules: []}]"),
                faults(
                        "{title: T, panels: []}",
                        "a.yaml:1:1: dashboard \"T\" has no uid; give it one (\"uid\": \"…\") so that it is found again on"
                                + " the server"),
                faults("{uid: ../../x, panels: []}", "a.yaml:1:1: dashboard has the uid \"../../x\"" + REMEDY),
                faults(
                        "{uid: '" + "a".repeat(41) + "', title: T, panels: []}",
                        "a.yaml:1:1: dashboard \"T\" has the uid \"" + "a".repeat(41) + "\"" + REMEDY),
                faults("{uid: ä, panels: []}", "a.yaml:1:1: dashboard has the uid \"ä\"" + REMEDY),
                faults(
                        "{folderUid: a/b, dashboard: {uid: x, panels: []}}",
                        "a.yaml:1:29: dashboard x names the folder \"a/b\"" + REMEDY),
                faults(
                        "{apiVersion: v1, kind: Folder, metadata: {name: ..}, spec: {title: F}}",
                        "a.yaml:1:60: folder \"F\" has the uid \"..\"" + REMEDY),
                faults(
                        "{apiVersion: v1, kind: Folder, metadata: {name: general}, spec: {title: F}}",
                        "a.yaml:1:65: folder general is Grafana's top level, which is no folder; choose another uid"),
                faults(
                        "groups:\n- rules: []\n- {name: ' ', rules: []}",
                        "a.yaml:2:3: this rule group has no name; give it one (name: …)",
                        "a.yaml:3:3: this rule group has no name; give it one (name: …)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void findsFaults(String text, List<String> problems) {
        assertThat(problems(resources("a.yaml", text))).isEqualTo(problems);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duplicates")
    void namesBothPlacesOfADuplicate(String text, String id) {
        List<Resource> resources = Stream.of("a.yaml", "sub/b.yaml", "c.yaml")
                .flatMap(name -> resources(name, "\n" + text).stream())
                .toList();
        String remedy = " is defined in a.yaml:2:" + column(text) + " already; keep one of the two";
        assertThat(problems(resources))
                .containsExactly(
                        "sub/b.yaml:2:" + column(text) + ": " + id + remedy,
                        "c.yaml:2:" + column(text) + ": " + id + remedy);
    }

    static Stream<Arguments> duplicates() {
        return Stream.of(
                arguments("{uid: x, panels: []}", "dashboard x"),
                arguments("groups: [{name: g, rules: []}]", "rule group g"));
    }

    private static int column(String text) {
        return text.lastIndexOf('{') + 1;
    }

    @Test
    void kindsHaveNamesOfTheirOwn() {
        List<Resource> resources = resources("a.yaml", """
                {uid: x, panels: []}
                ---
                {apiVersion: v1, kind: Folder, metadata: {name: x}, spec: {title: F}}
                ---
                groups: [{name: x, rules: []}]
                """);
        assertThat(resources).hasSize(3);
        assertThat(Identities.problems(resources)).isEmpty();
    }

    private static Arguments faults(String text, String... problems) {
        return arguments(text, List.of(problems));
    }

    private static List<Resource> resources(String name, String text) {
        return Documents.read(new SourceText(name, text)).documents().stream()
                .flatMap(document -> ResourceForms.recognise(document).resources().stream())
                .toList();
    }

    private static List<String> problems(List<Resource> resources) {
        return Identities.problems(resources).stream()
                .map(ReadProblem::render)
                .map(problem -> problem.lines().findFirst().orElse(""))
                .toList();
    }
}

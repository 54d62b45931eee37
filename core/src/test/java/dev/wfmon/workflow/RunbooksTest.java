package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.alert.Rule;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts, the pages that their links lead to, and the list of pages are of one mind. */
class RunbooksTest {

    private static final Path FOLDER = Path.of("../docs/runbooks");
    private static final String LINK = "https://docs.taskmaster.com/runbooks/";
    private static final Pattern QUERY = Pattern.compile("```promql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PANEL = Pattern.compile("panel \\*\\*(.+?)\\*\\*");
    private static final Pattern PAGE = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");

    @Test
    void everyAlertHasItsPageAndEveryPageItsAlert() throws IOException {
        TreeMap<String, String> titles = new TreeMap<>();
        alerts().forEach(alert -> titles.put(
                alert.annotations().getOrDefault("runbook_url", "").replace(LINK, "") + ".md", "# " + alert.name()));
        TreeMap<String, String> pages = new TreeMap<>();
        for (Path page : pages()) {
            pages.put(page.getFileName().toString(), Files.readAllLines(page).getFirst());
        }
        assertThat(pages).isEqualTo(titles);
        assertThat(found(PAGE, Files.readString(FOLDER.resolve("README.md"))))
                .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    @Test
    void everyPageHasItsPartsAndAQueryThatIsRight() throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            assertThat(text).contains("## Meaning", "## Impact", "## Diagnosis", "## Remedy");
            List<String> queries = found(QUERY, text);
            assertThat(queries)
                    .as(page.toString())
                    .isNotEmpty()
                    .allSatisfy(query -> assertThat(
                                    Promql.parse(query, ParseOptions.PROMETHEUS).problems())
                            .isEmpty());
            assertThat(found(PAGE, text))
                    .allSatisfy(link -> assertThat(FOLDER.resolve(link)).exists());
        }
    }

    @Test
    void everyPanelThatIsNamedExists() throws IOException {
        String dashboards = WorkflowPack.resources().stream()
                .map(resource -> JsonWriter.pretty(resource.spec()))
                .collect(Collectors.joining());
        for (Path page : pages()) {
            assertThat(found(PANEL, Files.readString(page)))
                    .as(page.toString())
                    .isNotEmpty()
                    .allSatisfy(panel -> assertThat(dashboards).contains('"' + panel + '"'));
        }
    }

    @Test
    void everyAlertSaysAllThatPeopleNeed() {
        assertThat(alerts()).hasSize(29).allSatisfy(alert -> {
            assertThat(alert.labels()).containsOnlyKeys("severity", "component");
            assertThat(alert.annotations())
                    .containsOnlyKeys("summary", "description", "runbook_url", "dashboard_url")
                    .allSatisfy((name, text) -> assertThat(text).isNotBlank());
            assertThat(alert.annotations().get("dashboard_url")).contains("?var-environment={{ $labels.environment }}");
        });
        assertThat(alerts().stream().map(Rule::name).distinct()).hasSize(15);
    }

    private static List<Rule.Alerting> alerts() {
        return WorkflowAlerts.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(Rule.Alerting.class::isInstance)
                .map(Rule.Alerting.class::cast)
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).toList();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}

package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the pack tells for each bullet of the specification what delivers it, and that is there. */
class CoverageTest {

    private static final Path PAGE = Path.of("../docs/workflow-monitoring.md");
    private static final Path SPECIFICATION = Path.of("../../shared/spec/workflow-monitoring.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.+) \\|$");
    private static final Pattern DELIVERY =
            Pattern.compile("(panel|dashboard|section|variable|annotation|alert|command) `([^`]+)`");

    /** Of the structure, of the queries, and of the features, uses and enhancements. */
    private static final Pattern BULLET =
            Pattern.compile("(?m)^ {4}- (?!.*:$)([A-Z].+)$|^# ((?!Add ).+)$|^(?:-|\\d\\.) \\*\\*(.+?)\\*\\*:");

    @Test
    void everythingThatDeliversExists() throws IOException {
        List<MatchResult> deliveries =
                rows().flatMap(row -> DELIVERY.matcher(row.group(2)).results()).toList();
        assertThat(deliveries).hasSizeGreaterThan(80);
        assertThat(deliveries)
                .allSatisfy(delivery -> assertThat(names(delivery.group(1)))
                        .as(delivery.group(1))
                        .contains(delivery.group(2)));
    }

    @Test
    void everyRowSaysWhatDelivers() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(row.group(2)).isNotBlank());
    }

    @Test
    void everyBulletOfTheSpecificationHasARow() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), () -> "no specification at " + SPECIFICATION.toAbsolutePath());
        String text = Files.readString(SPECIFICATION);
        List<String> bullets = Stream.of(
                        between(text, "### Dashboard Structure", "### Metrics Architecture"),
                        between(text, "## PromQL Queries for Key Metrics", "## Implementation Steps"),
                        between(text, "## Dashboard Features", "## Dependencies"),
                        text.substring(text.indexOf("## Future Enhancements")))
                .flatMap(part -> BULLET.matcher(part).results())
                .map(CoverageTest::bullet)
                .filter(bullet -> !bullet.equals("Dashboard Organization"))
                .toList();
        assertThat(bullets).hasSizeGreaterThan(60);
        assertThat(rows().map(row -> row.group(1))).containsAll(bullets);
    }

    private static String bullet(MatchResult match) {
        return Stream.of(1, 2, 3)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    private static Stream<MatchResult> rows() throws IOException {
        String page = Files.readString(PAGE);
        String table = between(page, "| the specification asks for |", "## Alerts");
        return ROW.matcher(table).results().skip(1);
    }

    private static List<String> names(String kind) {
        return switch (kind) {
            case "panel" -> titles(panel -> !isRow(panel));
            case "section" -> titles(CoverageTest::isRow);
            case "dashboard" ->
                dashboards().flatMap(json -> json.string("uid").stream()).toList();
            case "variable" -> listed("templating");
            case "annotation" -> listed("annotations");
            case "alert" -> alerts();
            case "command" -> List.of("wfmon apply", "wfmon diff", "wfmon render");
            default -> List.of();
        };
    }

    private static List<String> titles(Predicate<JsonObject> wanted) {
        return dashboards()
                .flatMap(dashboard -> dashboard.objects("panels"))
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .filter(wanted)
                .flatMap(panel -> panel.string("title").stream())
                .toList();
    }

    private static boolean isRow(JsonObject panel) {
        return panel.string("type").filter("row"::equals).isPresent();
    }

    private static List<String> listed(String member) {
        return dashboards()
                .flatMap(dashboard -> dashboard.object(member).stream())
                .flatMap(list -> list.objects("list"))
                .flatMap(item -> item.string("name").stream())
                .toList();
    }

    private static List<String> alerts() {
        return resources(Kind.RULE_GROUP)
                .flatMap(group -> group.objects("rules"))
                .flatMap(rule -> rule.string("alert").stream())
                .toList();
    }

    private static Stream<JsonObject> dashboards() {
        return resources(Kind.DASHBOARD);
    }

    private static Stream<JsonObject> resources(Kind kind) {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == kind)
                .map(Resource::spec);
    }
}

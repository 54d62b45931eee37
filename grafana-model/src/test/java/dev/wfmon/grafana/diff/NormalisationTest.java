package dev.wfmon.grafana.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.grafana.diff.Rule.ByDefault;
import dev.wfmon.grafana.diff.Rule.FilledIn;
import dev.wfmon.grafana.diff.Rule.Ignored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page shows the table as it is; {@code -Dgolden.update=true} writes it anew. */
class NormalisationTest {

    private static final Path PAGE = Path.of("../docs/normalisation.md");

    private static final String HEAD = """
            # What makes no difference between two dashboards

            `wfmon diff` and `wfmon apply` compare what dashboards mean. What this table lists is not shown and not
            written; everything else is. Besides, a member that is missing, one that is null and one that is empty are the
            same, panels may be listed in any order, the annotation that Grafana adds to every dashboard does not count,
            and a query that names its panel's data source says nothing new.

            | of a | of type | member | makes no difference | because it is |
            |---|---|---|---|---|
            """;

    @Test
    void thePageShowsTheTable() throws IOException {
        String page = HEAD
                + Normalisation.TABLE.stream()
                        .sorted(Comparator.comparing(Rule::part)
                                .thenComparing(NormalisationTest::types)
                                .thenComparing(rule -> String.join(".", rule.path())))
                        .map(NormalisationTest::line)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void noMemberHasTwoRules() {
        List<String> members = Normalisation.TABLE.stream()
                .flatMap(rule -> rule.types().isEmpty()
                        ? Stream.of(rule.part() + " " + rule.path())
                        : rule.types().stream().map(type -> rule.part() + " " + type + " " + rule.path()))
                .toList();
        assertThat(members).doesNotHaveDuplicates();
    }

    private static String line(Rule rule) {
        String when = switch (rule.effect()) {
            case Ignored() -> "always";
            case FilledIn() -> "where one side lacks it";
            case ByDefault(var value) -> "missing or `" + value + "`";
        };
        return "| %s | %s | `%s` | %s | %s |%n"
                .formatted(rule.part().title(), types(rule), String.join(".", rule.path()), when, rule.reason());
    }

    private static String types(Rule rule) {
        return rule.types().stream().sorted().collect(Collectors.joining(", "));
    }
}

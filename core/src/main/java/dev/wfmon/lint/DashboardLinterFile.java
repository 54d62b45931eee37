package dev.wfmon.lint;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.lint.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file {@code .lint} by which dashboard-linter is told what not to say, read in our words:
 *
 * <pre>
 * exclusions:
 *   panel-units-rule:
 *     reason: nobody minds
 *     entries:
 *     - {dashboard: Hosts, panel: Load, targetIdx: 0}
 * warnings:
 *   target-rate-interval-rule:
 * </pre>
 *
 * <p>Rules of its that we have none for are passed over.
 */
public final class DashboardLinterFile {

    /** Where it stands: in the folder of the dashboards that it is about. */
    public static final String NAME = ".lint";

    /** What its rules are here. */
    private static final Map<String, List<String>> RULES = Map.of("target-promql-rule", List.of("promql/syntax"));

    private DashboardLinterFile() {}

    /**
     * What the file says.
     *
     * @param folder whose dashboards it is about
     */
    public static List<Exclusion> read(JsonDocument document, String folder) {
        JsonObject root = document.root().asObject().orElse(JsonObject.empty());
        return Stream.concat(
                        section(root, "exclusions"),
                        section(root, "warnings").map(exclusion -> exclusion.atMost(Severity.WARNING)))
                .map(exclusion -> folder.isEmpty() ? exclusion : exclusion.inFiles(folder))
                .toList();
    }

    private static Stream<Exclusion> section(JsonObject root, String name) {
        return root.object(name).stream()
                .flatMap(section -> section.members().stream())
                .filter(member -> RULES.containsKey(member.name()))
                .flatMap(member -> exclusions(
                        RULES.getOrDefault(member.name(), List.of()),
                        member.value().asObject().orElse(JsonObject.empty())));
    }

    private static Stream<Exclusion> exclusions(List<String> rules, JsonObject said) {
        Exclusion whole = Exclusion.of(rules, said.string("reason").orElse(""));
        List<JsonObject> entries = said.objects("entries").toList();
        return entries.isEmpty() ? Stream.of(whole) : entries.stream().map(entry -> entry(whole, entry));
    }

    private static Exclusion entry(Exclusion whole, JsonObject entry) {
        Optional<String> letter = entry.integer("targetIdx")
                .filter(index -> index >= 0 && index < 26)
                .map(index -> String.valueOf((char) ('A' + index)));
        return whole.inResource(entry.string("dashboard"))
                .inPanel(entry.string("panel"))
                .inQuery(letter);
    }
}

package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.TransformationView;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A transformation that names the values of a query which the panel does not have: {@code Value #B}. */
final class UnknownField implements LintRule.OfPanels {

    private static final String VALUES = "Value #";
    private static final Pattern FIELD = Pattern.compile(VALUES + "\\w+");

    private static final String UNKNOWN = ", and no query of the panel has that refId; correct the name or the refId";
    private static final String UNNAMED =
            ", and the queries have no refId, so that Grafana makes them up; write them down";

    /** What is renamed or left out may be a remnant of a query that is gone; the others work on nothing. */
    private static final Set<String> REMNANTS = Set.of("organize");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/unknown-field", "a transformation that names the values of a query which is not there");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        if (panel.queries().isEmpty() || takesOthers(panel)) {
            return;
        }
        Set<String> refIds = panel.queries().stream().map(QueryView::refId).collect(Collectors.toSet());
        for (TransformationView step : panel.transformations()) {
            String unknown = fields(step)
                    .filter(field -> !refIds.contains(field.substring(VALUES.length())))
                    .map(field -> '"' + field + '"')
                    .collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                boolean isMild = refIds.contains("") || REMNANTS.contains(step.id());
                context.report(
                        isMild ? Severity.INFO : Severity.WARNING,
                        dashboard.at(panel, step.part().json()),
                        "names " + unknown + (refIds.contains("") ? UNNAMED : UNKNOWN));
            }
        }
    }

    private static Stream<String> fields(TransformationView step) {
        return texts(step.part().json())
                .filter(FIELD.asMatchPredicate())
                .distinct()
                .sorted();
    }

    /** Whether results of another panel come in, with their refIds. */
    private static boolean takesOthers(PanelView panel) {
        return panel.queries().stream()
                .anyMatch(query -> query.dataSource()
                        .name()
                        .filter("-- Dashboard --"::equals)
                        .isPresent());
    }

    private static Stream<String> texts(Json json) {
        return switch (json) {
            case JsonObject object ->
                object.members().stream()
                        .flatMap(member -> Stream.concat(Stream.of(member.name()), texts(member.value())));
            case JsonArray array -> array.items().stream().flatMap(UnknownField::texts);
            case JsonString string -> Stream.of(string.value());
            default -> Stream.empty();
        };
    }
}

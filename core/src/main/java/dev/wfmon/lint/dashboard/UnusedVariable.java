package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.VariableUse;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A variable that nothing uses: whoever changes it waits for panels that stay as they are. */
final class UnusedVariable implements LintRule.OfDashboards {

    /** They filter what is shown without being named. */
    private static final Set<String> UNNAMED = Set.of("adhoc", "groupby");

    private static final Pattern IN_LINK = Pattern.compile("\\bvar-(\\w+)");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/unused-variable", "a variable that nothing in the dashboard uses");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        if (mayUseAny(dashboard)) {
            return;
        }
        Set<String> used = new HashSet<>();
        dashboard.view().part().json().members().forEach(member -> strings(member.value(), used));
        dashboard.view().variables().stream()
                .filter(variable -> !UNNAMED.contains(variable.type()))
                .filter(variable -> VariableUse.in("$" + variable.name()).stream()
                        .anyMatch(use -> use.name().equals(variable.name())))
                .filter(variable -> !used.contains(variable.name()))
                .forEach(variable -> context.report(
                        dashboard.at(variable), "no query, title, link or other variable uses it; remove it"));
    }

    /** Links may pass all variables on, and library panels may use some that cannot be seen here. */
    private static boolean mayUseAny(DashboardSubject dashboard) {
        return dashboard.view().panels().stream()
                        .anyMatch(panel -> panel.library().isPresent())
                || passesAll(dashboard.view().part().json());
    }

    private static boolean passesAll(Json json) {
        return switch (json) {
            case JsonObject object ->
                object.isTrue("includeVars")
                        || object.isTrue("keepVars")
                        || object.members().stream().anyMatch(member -> passesAll(member.value()));
            case JsonArray array -> array.items().stream().anyMatch(UnusedVariable::passesAll);
            case JsonString string -> string.value().contains("__all_variables");
            default -> false;
        };
    }

    /** Adds the names in all texts; a text that is a name may be that of a variable, as of one to repeat by. */
    private static void strings(Json json, Set<String> used) {
        switch (json) {
            case JsonObject object ->
                object.members().stream()
                        .filter(member -> !member.name().equals("name"))
                        .forEach(member -> strings(member.value(), used));
            case JsonArray array -> array.items().forEach(item -> strings(item, used));
            case JsonString string -> names(string.value()).forEach(used::add);
            default -> {}
        }
    }

    private static Stream<String> names(String text) {
        return Stream.of(
                        Stream.of(text),
                        VariableUse.in(text).stream().map(VariableUse::name),
                        IN_LINK.matcher(text).results().map(match -> match.group(1)))
                .flatMap(found -> found);
    }
}

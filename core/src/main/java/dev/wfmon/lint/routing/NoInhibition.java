package dev.wfmon.lint.routing;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RoutingSubject;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A critical alert that comes with its warning: nothing keeps the warning quiet, so that both wake somebody. */
final class NoInhibition implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "routing/no-inhibition", "a warning that no rule keeps quiet while its critical alert fires");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        List<RoutingSubject> routings = context.world().routings().toList();
        if (routings.isEmpty() || !isOf("warning", alert)) {
            return;
        }
        context.world().alerts(alert.name()).stream()
                .filter(other -> isOf("critical", other))
                .filter(critical -> routings.stream().noneMatch(routing -> inhibits(routing, critical, alert)))
                .findFirst()
                .ifPresent(critical -> context.report(
                        alert.location(),
                        "goes on while the critical " + alert.name()
                                + " fires, since no inhibit_rule keeps it quiet; add one for severity critical and"
                                + " warning, equal by alertname"));
    }

    private static boolean isOf(String severity, RuleEntry alert) {
        return severity.equals(alert.labels().get("severity"));
    }

    /** Labels of the result are the same for both, as far as a file can tell. */
    private static boolean inhibits(RoutingSubject routing, RuleEntry critical, RuleEntry warning) {
        Map<String, String> firing = labels(critical);
        Map<String, String> quiet = labels(warning);
        return routing.config().inhibitRules().stream().anyMatch(rule -> rule.inhibits(firing, quiet));
    }

    private static Map<String, String> labels(RuleEntry alert) {
        Map<String, String> labels = new HashMap<>(alert.labels());
        labels.put("alertname", alert.name());
        return labels;
    }
}

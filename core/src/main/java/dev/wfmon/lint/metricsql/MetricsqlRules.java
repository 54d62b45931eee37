package dev.wfmon.lint.metricsql;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about the language of VictoriaMetrics. */
public final class MetricsqlRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL =
            List.of(new DefaultHidesAbsence(), new ImplicitSubquery(), new MillionMinutes(), new PrometheusOnly());

    private MetricsqlRules() {}
}

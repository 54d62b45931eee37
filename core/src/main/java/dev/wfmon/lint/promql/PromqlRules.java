package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about what an expression says, whoever asks. */
public final class PromqlRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL =
            List.of(new ConstantRatio(), new RateOnGauge(), new Syntax(), new VictoriaMetricsOnly());

    private PromqlRules() {}
}

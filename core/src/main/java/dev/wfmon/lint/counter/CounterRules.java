package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about counters and their rates. */
public final class CounterRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new AverageOverTime(),
            new DeltaOfCounter(),
            new DifferentWindows(),
            new FixedWindow(),
            new IncreaseBelowFor(),
            new IncreaseEquals(),
            new IntervalVariable(),
            new IrateInAlert(),
            new RateOfRate(),
            new RateOfSum(),
            new RawCounter(),
            new ShortWindow());

    private CounterRules() {}
}

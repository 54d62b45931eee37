package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.measure.MetricUnits;
import dev.wfmon.measure.Unit;
import dev.wfmon.measure.UnitAnalysis;
import dev.wfmon.promql.VectorSelector;
import java.util.Map;
import java.util.Optional;

/** A panel that shows a query in another unit than that of its numbers: a ratio as percent, bytes a second as bytes. */
final class WrongUnit implements LintRule.OfPanels {

    private static final Unit BYTES_PER_SECOND = Unit.BYTES.per(Unit.SECONDS);

    /** Grafana's units, as far as queries yield them. Binary and decimal prefixes are only a matter of display. */
    private static final Map<String, Unit> SHOWN = Map.ofEntries(
            Map.entry("percentunit", Unit.RATIO),
            Map.entry("percent", Unit.PERCENT),
            Map.entry("s", Unit.SECONDS),
            Map.entry("ms", times(Unit.SECONDS, 1e3)),
            Map.entry("µs", times(Unit.SECONDS, 1e6)),
            Map.entry("ns", times(Unit.SECONDS, 1e9)),
            Map.entry("bytes", Unit.BYTES),
            Map.entry("decbytes", Unit.BYTES),
            Map.entry("bits", times(Unit.BYTES, 8)),
            Map.entry("decbits", times(Unit.BYTES, 8)),
            Map.entry("Bps", BYTES_PER_SECOND),
            Map.entry("binBps", BYTES_PER_SECOND),
            Map.entry("bps", times(BYTES_PER_SECOND, 8)),
            Map.entry("binbps", times(BYTES_PER_SECOND, 8)));

    /** What is believed of queries. Others, such as bytes a byte and second, come from names that lie. */
    private static final Map<Unit, String> YIELDED = Map.of(
            Unit.RATIO,
            "a share of 1",
            Unit.PERCENT,
            "a share of 100",
            Unit.SECONDS,
            "seconds",
            Unit.BYTES,
            "bytes",
            BYTES_PER_SECOND,
            "bytes a second");

    private static Unit times(Unit unit, double factor) {
        return unit.times(factor).orElseThrow();
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/wrong-unit", "a panel in another unit than that of its query");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        String name = panel.fields().unit().orElse("");
        Unit shown = SHOWN.get(name);
        if (shown == null || mayDiffer(panel)) {
            return;
        }
        MetricUnits units = new MetricUnits(context.metrics().catalogue());
        for (Query query : dashboard.queries(panel)) {
            measured(query, units)
                    .filter(unit -> isOther(unit, shown))
                    .ifPresent(unit -> context.report(
                            query.location(),
                            "yields " + YIELDED.get(unit) + ", and the panel's unit is \"" + name
                                    + "\"; change the unit or the query"));
        }
    }

    /** Whether single fields have units of their own, or the values go through other hands before they are shown. */
    private static boolean mayDiffer(PanelView panel) {
        return !panel.fields().overrides().isEmpty()
                || !panel.transformations().isEmpty()
                || panel.part().parts("seriesOverrides").findAny().isPresent()
                || panel.type().startsWith("table");
    }

    private static Optional<Unit> measured(Query query, MetricUnits units) {
        boolean isShown = query.use() instanceof Use.OfPanel use && !use.query().isHidden();
        return query.tree()
                .filter(tree -> isShown && !saysPercent(query))
                .flatMap(tree -> UnitAnalysis.of(tree, units).result().unit())
                .filter(YIELDED::containsKey);
    }

    /** What is called a percentage is often a share of 1. */
    private static boolean saysPercent(Query query) {
        return query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.name().stream())
                .anyMatch(name -> name.contains("percent"));
    }

    private static boolean isOther(Unit unit, Unit shown) {
        if (unit.isCommensurable(shown)) {
            return Math.abs(unit.scale() / shown.scale() - 1) > 0.05;
        }
        return !isShareOfTime(unit, shown);
    }

    /** Seconds a second are a share, and may as well be told in seconds. */
    private static boolean isShareOfTime(Unit unit, Unit shown) {
        return unit.isCommensurable(Unit.RATIO) && shown.isCommensurable(Unit.SECONDS);
    }
}

package dev.wfmon.verify;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.promql.VariableValue;
import java.util.Map;

/** Variables that every dashboard has; {@code $__interval} and its like are not among them, since the server knows. */
final class Builtins {

    private Builtins() {}

    static Map<String, VariableValue> of(DashboardView dashboard, TimeRange range) {
        return Map.of(
                "__from", VariableValue.of(Long.toString(range.from().toEpochMilli())),
                "__to", VariableValue.of(Long.toString(range.to().toEpochMilli())),
                "__dashboard", VariableValue.of(dashboard.title().orElse("")),
                "__org", VariableValue.of("1"));
    }
}

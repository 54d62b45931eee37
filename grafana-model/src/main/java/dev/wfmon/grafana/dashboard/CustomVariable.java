package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import java.util.List;

/**
 * A choice of given values.
 *
 * <pre>{@code
 * Variable.custom("quantile", "0.5", "0.95", "0.99").selected("0.95");
 * }</pre>
 */
public final class CustomVariable extends ChoiceVariable<CustomVariable> {

    CustomVariable(String name, List<String> values) {
        super("custom", name);
        Check.that(!values.isEmpty(), "The variable \"" + name + "\" needs at least one value");
        // Grafana separates the values by commas, so a comma within a value wants an escape.
        List<String> escaped =
                values.stream().map(value -> value.replace(",", "\\,")).toList();
        set("query", Json.of(String.join(",", escaped)));
    }
}

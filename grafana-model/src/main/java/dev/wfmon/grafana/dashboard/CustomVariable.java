package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice of given values.
 *
 * <pre>{@code
 * Variable.custom("quantile", "0.5", "0.95", "0.99").selected("0.95");
 * Variable.custom("stage", "dev").choice("Production", "prod");
 * }</pre>
 */
public final class CustomVariable extends ChoiceVariable<CustomVariable> {

    private final List<String> choices = new ArrayList<>();

    CustomVariable(String name, List<String> values) {
        super("custom", name);
        Check.that(!values.isEmpty(), "The variable \"" + name + "\" needs at least one value");
        values.forEach(value -> add(escaped(value)));
    }

    /** Adds a value that is shown as another text. */
    public CustomVariable choice(String text, String value) {
        return add(escaped(text) + " : " + escaped(value));
    }

    private CustomVariable add(String choice) {
        choices.add(choice);
        return set("query", Json.of(String.join(",", choices)));
    }

    /** Grafana separates the values by commas, so a comma within a value wants an escape. */
    private static String escaped(String value) {
        return value.replace(",", "\\,");
    }
}

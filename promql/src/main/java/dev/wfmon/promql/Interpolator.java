package dev.wfmon.promql;

import java.util.Map;

/**
 * Puts values in the place of the Grafana variables of a query, as Grafana does before it sends the query:
 *
 * <pre>{@code
 * Interpolator interpolator = new Interpolator(Map.of("job", VariableValue.ofSeveral(List.of("a.b", "c"))));
 * interpolator.apply("up{job=~\"$job\"}");         // up{job=~"(a\\.b|c)"}
 * interpolator.apply("up{job=~\"${job:pipe}\"}");  // up{job=~"a.b|c"}
 * }</pre>
 *
 * <p>Variables that have no value here stay as they are: {@code $__rate_interval} and its like are the server's.
 */
public final class Interpolator {

    private final Map<String, VariableValue> values;

    public Interpolator(Map<String, VariableValue> values) {
        this.values = Map.copyOf(values);
    }

    /** The text with all variables replaced whose values are known. */
    public String apply(String text) {
        return VariableScanner.replace(text, this::replacement);
    }

    private String replacement(String variable) {
        String name = Variable.names(variable).getFirst();
        VariableValue value = values.get(name);
        if (value == null) {
            return variable;
        }
        boolean braced = variable.startsWith("${");
        if (!braced && !variable.startsWith("[[")) {
            return value.verbatim() ? String.join(",", value.values()) : VariableFormat.prometheus(value);
        }
        // ${name.field:format}; a field may hold no colon, a format may.
        String rest = variable.substring(2 + name.length(), variable.length() - (braced ? 1 : 2));
        int colon = rest.indexOf(':');
        String field = colon < 0 ? rest : rest.substring(0, colon);
        String format = colon < 0 ? "" : rest.substring(colon + 1);
        if (field.equals(".text")) {
            return String.join(" + ", value.texts());
        }
        if (!field.isEmpty() && !field.equals(".value")) {
            return variable;
        }
        boolean verbatim = value.verbatim() && !format.equals("text") && !format.equals("percentencode");
        if (verbatim) {
            return String.join(",", value.values());
        }
        return format.isEmpty() ? VariableFormat.prometheus(value) : VariableFormat.of(format, name, value);
    }
}

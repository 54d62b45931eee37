package dev.wfmon.alert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Locale;

/**
 * The forms in which a file of rules stands on its own.
 *
 * <pre>{@code
 * RuleFile file = new RuleFile(List.of(RuleGroup.of("hosts", List.of(Rule.alert("Down", "up == 0")))));
 * RuleForm.PROMETHEUS_OPERATOR.of("hosts", "monitoring", file.toJson());
 * }</pre>
 */
public enum RuleForm {
    /** A file that Prometheus and vmalert load. */
    FILE,
    /** A PrometheusRule, a Kubernetes resource for the operator of Prometheus. */
    PROMETHEUS_OPERATOR,
    /** A VMRule, a Kubernetes resource for the operator of VictoriaMetrics. */
    VICTORIAMETRICS_OPERATOR;

    /**
     * The file in this form.
     *
     * @param name any name; Kubernetes gets it in small letters, digits, hyphens and dots
     * @param namespace the Kubernetes namespace; empty for that of whoever applies it
     */
    public JsonObject of(String name, String namespace, JsonObject file) {
        return switch (this) {
            case FILE -> file;
            case PROMETHEUS_OPERATOR -> resource("monitoring.coreos.com/v1", "PrometheusRule", name, namespace, file);
            case VICTORIAMETRICS_OPERATOR ->
                resource("operator.victoriametrics.com/v1beta1", "VMRule", name, namespace, file);
        };
    }

    private static JsonObject resource(String apiVersion, String kind, String name, String namespace, JsonObject file) {
        JsonObject metadata =
                JsonObject.builder().put("name", kubernetesName(name)).build();
        return JsonObject.builder()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", namespace.isEmpty() ? metadata : metadata.with("namespace", Json.of(namespace)))
                .put("spec", file)
                .build();
    }

    private static String kubernetesName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    /** The form as the command line has it: {@code prometheus-operator}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.wfmon.alert;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.YamlWriter;
import java.util.List;

/**
 * A file of rules, as Prometheus and vmalert load it.
 *
 * <pre>{@code
 * RuleFile file = new RuleFile(List.of(RuleGroup.of("hosts", List.of(Rule.alert("Down", "up == 0")))));
 * file.toYaml();
 * file.toPrometheusRule("hosts", "monitoring"); // the same as a Kubernetes resource
 *
 * JsonDocument document = YamlReader.read(new SourceText("rules.yaml", file.toYaml())).documents().getFirst();
 * RuleFile.Reading reading = RuleFile.read(document, RuleEngine.PROMETHEUS);
 * reading.problems().forEach(problem -> System.err.println(problem.render()));
 * }</pre>
 */
public record RuleFile(List<RuleGroup> groups) {

    /**
     * What was read, and what is wrong with it.
     *
     * @param file the rules as far as they have a name and an expression
     * @param problems all that would keep the engine from loading the file, in the order of the text
     */
    public record Reading(RuleFile file, List<ReadProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    public RuleFile {
        groups = List.copyOf(groups);
    }

    /**
     * Reads a rule file or the Kubernetes resources that hold one: a PrometheusRule is read for Thanos, whose fields it
     * has, a VMRule for vmalert, whatever the engine.
     *
     * @param engine what is going to load a plain file
     */
    public static Reading read(JsonDocument document, RuleEngine engine) {
        return RuleFileReader.read(document, engine);
    }

    /** The file as its reader takes it. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("groups", groups.stream().map(RuleGroup::toJson).toList())
                .build();
    }

    /** The file in YAML. */
    public String toYaml() {
        return YamlWriter.write(toJson());
    }

    /**
     * The resource of the Prometheus operator.
     *
     * @param namespace the Kubernetes namespace; empty for that of whoever applies it
     */
    public JsonObject toPrometheusRule(String name, String namespace) {
        return RuleForm.PROMETHEUS_OPERATOR.of(name, namespace, toJson());
    }

    /**
     * The resource of the VictoriaMetrics operator.
     *
     * @param namespace the Kubernetes namespace; empty for that of whoever applies it
     */
    public JsonObject toVmRule(String name, String namespace) {
        return RuleForm.VICTORIAMETRICS_OPERATOR.of(name, namespace, toJson());
    }
}

package dev.wfmon.workflow.config;

import dev.wfmon.config.Similar;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.workflow.WorkflowConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The section {@code workflow} of a configuration file: what holds everywhere, and what is different where.
 *
 * <pre>{@code
 * String yaml = """
 *         folder: {title: Platform}
 *         environments:
 *           production: {datasource: {uid: victoria}}
 *         """;
 * JsonDocument document = YamlReader.read(new SourceText("wfmon.yaml", yaml)).documents().getFirst();
 * WorkflowConfigs configs = WorkflowConfigs.read(document, document.root().asObject().orElseThrow());
 * configs.of("production").orElseThrow().dataSource();
 * }</pre>
 *
 * @param base what holds where no environment is chosen
 * @param environments what holds in each environment
 * @param problems all mistakes, in the order of the text; what is mistaken is as delivered in the configurations
 */
public record WorkflowConfigs(
        WorkflowConfig base, Map<String, WorkflowConfig> environments, List<ReadProblem> problems) {

    /** Where nothing is configured. */
    public static final WorkflowConfigs NONE = new WorkflowConfigs(WorkflowConfig.DEFAULT, Map.of(), List.of());

    private static final String ENVIRONMENTS = "environments";

    public WorkflowConfigs {
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
        problems = List.copyOf(problems);
    }

    /** Reads the section. An environment's lists and single values stand in place of those of the base. */
    public static WorkflowConfigs read(JsonDocument document, JsonObject section) {
        Set<ReadProblem> problems = new LinkedHashSet<>();
        JsonObject base = section.without(ENVIRONMENTS);
        ConfigReading ofBase = ConfigReading.of(document, base);
        problems.addAll(ofBase.problems());
        Map<String, WorkflowConfig> environments = new LinkedHashMap<>();
        for (JsonObject.Member member :
                section.object(ENVIRONMENTS).map(JsonObject::members).orElse(List.of())) {
            JsonObject overlay = member.value().asObject().orElse(JsonObject.empty());
            ConfigReading reading = ConfigReading.of(document, overlaid(base, overlay));
            problems.addAll(reading.problems());
            environments.put(member.name(), reading.config());
        }
        List<ReadProblem> sorted = problems.stream()
                .sorted(Comparator.comparingInt(ReadProblem::offset))
                .toList();
        return new WorkflowConfigs(ofBase.config(), environments, sorted);
    }

    /** Objects are laid over each other member by member, all else is replaced; places in the text stay. */
    private static JsonObject overlaid(JsonObject base, JsonObject overlay) {
        List<JsonObject.Member> members = new ArrayList<>(
                base.filter(member -> !overlay.has(member.name())).members());
        for (JsonObject.Member over : overlay.members()) {
            Optional<JsonObject> inner = over.value().asObject();
            Optional<JsonObject> below = base.object(over.name());
            members.add(
                    inner.isPresent() && below.isPresent()
                            ? new JsonObject.Member(over.name(), overlaid(below.get(), inner.get()), over.offset())
                            : over);
        }
        return new JsonObject(members, overlay.offset());
    }

    /** What holds in an environment. */
    public Optional<WorkflowConfig> of(String environment) {
        return Optional.ofNullable(environments.get(environment));
    }

    /** Says of an environment that there is none of that name, and which there are. */
    public String missing(String environment) {
        String known = environments.isEmpty()
                ? "; none is configured"
                : "; there are " + String.join(", ", environments.keySet());
        return "there is no environment \"" + environment + "\""
                + Similar.of(environment, environments.keySet())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse(known);
    }
}

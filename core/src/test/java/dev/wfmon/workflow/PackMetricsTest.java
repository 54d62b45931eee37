package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.alert.Rule;
import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pack asks for nothing that the catalogue does not have: no metric, no label and no value. */
class PackMetricsTest {

    @Test
    void everySelectorIsOfTheCatalogue() {
        Set<String> recorded = WorkflowAlerts.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(Rule.Recording.class::isInstance)
                .map(Rule::name)
                .collect(Collectors.toSet());
        List<VectorSelector> selectors = WorkflowPack.resources().stream()
                .map(Resource::spec)
                .flatMap(PackMetricsTest::expressions)
                .flatMap(text ->
                        Promql.parse(text, ParseOptions.GRAFANA).orThrow().nodes())
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .filter(selector -> !recorded.contains(selector.name().orElse("")))
                .toList();
        assertThat(selectors).hasSizeGreaterThan(50);
        assertThat(selectors.stream().flatMap(PackMetricsTest::faults)).isEmpty();
    }

    private static Stream<String> faults(VectorSelector selector) {
        Optional<Metric> metric = selector.name().flatMap(Catalogue.PLATFORM::find);
        return metric.isEmpty()
                ? Stream.of(selector + ": no such metric")
                : selector.matchers().stream()
                        .filter(matcher -> !fits(metric.get(), matcher))
                        .map(matcher -> selector + ": no such " + matcher);
    }

    private static boolean fits(Metric metric, Matcher matcher) {
        boolean isEqual = matcher.op() == MatchOp.EQUAL;
        return metric.label(matcher.label())
                .filter(label -> !isEqual || label.admits(matcher.value()))
                .isPresent();
    }

    /** All texts under the key {@code expr}, wherever they stand. */
    private static Stream<String> expressions(Json json) {
        return switch (json) {
            case JsonObject object ->
                object.members().stream()
                        .flatMap(member -> member.name().equals("expr")
                                ? member.value().asString().stream()
                                : expressions(member.value()));
            case JsonArray array -> array.items().stream().flatMap(PackMetricsTest::expressions);
            default -> Stream.empty();
        };
    }
}

package dev.wfmon.instrument;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.catalogue.CatalogueReading;
import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a service exposes to the catalogue; for the tests of services.
 *
 * <pre>{@code
 * SourceText scrape = new SourceText("metrics.txt", "# TYPE agent_total gauge\nagent_total 1.0\n");
 * ScrapeCheck.differences(scrape).forEach(System.out::println);
 * // agent_total: type gauge, not counter
 * // agent_total: labels [], not [environment, github_app]
 * // …
 * }</pre>
 */
public final class ScrapeCheck {

    private ScrapeCheck() {}

    /**
     * How a scrape of {@code /metrics} differs from the platform's metrics in names, types, labels, buckets and helps.
     * Metrics that the service has besides are its own matter.
     */
    public static List<String> differences(SourceText scrape) {
        CatalogueReading reading = CatalogueReader.read(scrape);
        return Stream.concat(
                        reading.problems().stream().map(ReadProblem::render),
                        Catalogue.PLATFORM.of(WorkflowMetrics.PLATFORM.name()).stream()
                                .flatMap(metric ->
                                        differences(metric, reading.catalogue().named(metric.name()))))
                .toList();
    }

    private static Stream<String> differences(Metric declared, Optional<Metric> found) {
        return found.isEmpty()
                ? Stream.of(declared.name() + " is missing")
                : Stream.of(
                                difference("type", typeOf(declared), typeOf(found.get())),
                                difference("labels", labelsOf(declared), labelsOf(found.get())),
                                difference(
                                        "buckets",
                                        declared.buckets(),
                                        found.get().buckets()),
                                difference("help", declared.help(), found.get().help()))
                        .flatMap(Optional::stream)
                        .map(difference -> declared.name() + ": " + difference);
    }

    private static Optional<String> difference(String what, Object declared, Object found) {
        return declared.equals(found) ? Optional.empty() : Optional.of(what + " " + found + ", not " + declared);
    }

    /** Scrapes of the text format know fewer types, and Micrometer writes no counter without {@code _total}. */
    private static String typeOf(Metric metric) {
        boolean isUnwritable =
                metric.type() == MetricType.COUNTER && !metric.name().endsWith("_total");
        return (isUnwritable ? MetricType.GAUGE : metric.type()).inTextFormat();
    }

    private static Set<String> labelsOf(Metric metric) {
        return metric.labels().orElse(List.of()).stream()
                .map(Label::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

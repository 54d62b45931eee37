package dev.wfmon.catalogue;

import dev.wfmon.catalogue.Label.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a catalogue as a page for people, with a table of all metrics and a section for each.
 *
 * <pre>{@code
 * String page = new MarkdownReference("Metrics", "What the platform emits.").of(Catalogue.PLATFORM);
 * }</pre>
 *
 * @param title the title of the page
 * @param preface what stands before the metrics, in Markdown
 */
public record MarkdownReference(String title, String preface) {

    /** The page. */
    public String of(Catalogue catalogue) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n" + preface.strip() + "\n");
        List<String> emitters =
                catalogue.metrics().stream().map(Metric::emitter).distinct().toList();
        for (String emitter : emitters) {
            List<Metric> metrics = catalogue.of(emitter);
            page.append("\n## ").append(emitter).append("\n\n| metric | type | unit |\n|---|---|---|\n");
            metrics.forEach(metric -> page.append(row(metric)));
            metrics.forEach(metric -> page.append(section(metric)));
        }
        return page.toString();
    }

    private static String row(Metric metric) {
        return "| [`%s`](#%s) | %s | %s |\n"
                .formatted(
                        metric.name(),
                        metric.name().toLowerCase(Locale.ROOT),
                        metric.type().keyword(),
                        metric.unit());
    }

    private static String section(Metric metric) {
        StringBuilder section = new StringBuilder("\n### `" + metric.name() + "`\n\n");
        section.append(sentence(metric)).append('\n');
        List<Label> labels = metric.labels().orElse(List.of());
        if (!labels.isEmpty()) {
            section.append("\n| label | meaning | values |\n|---|---|---|\n");
            labels.forEach(label -> section.append(
                    "| `%s` | %s | %s |\n".formatted(label.name(), cell(label.help()), values(label.values()))));
        }
        if (!metric.buckets().isEmpty()) {
            section.append("\nBuckets: ").append(bounds(metric)).append(".\n");
        }
        return section.toString();
    }

    private static String sentence(Metric metric) {
        String unit = metric.unit().isEmpty() ? "" : ", " + metric.unit();
        String note = metric.note().isEmpty() ? "" : "\n\n> " + metric.note();
        return "*%s%s.* %s%s".formatted(metric.type().keyword(), unit, metric.help(), note);
    }

    private static String values(Values values) {
        return switch (values) {
            case Values.Any any -> any.examples().isEmpty() ? "any" : "any, such as " + codes(any.examples());
            case Values.OneOf oneOf -> codes(oneOf.values());
            case Values.States states -> codes(states.states());
        };
    }

    private static String codes(List<String> values) {
        return values.stream().map(value -> "`" + cell(value) + "`").collect(Collectors.joining(", "));
    }

    /** A text in a table, where a bar would end the cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String bounds(Metric metric) {
        return metric.buckets().stream()
                .map(bound ->
                        new BigDecimal(bound.toString()).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}

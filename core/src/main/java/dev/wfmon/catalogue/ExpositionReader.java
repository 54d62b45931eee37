package dev.wfmon.catalogue;

import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a target exposes, in Prometheus' text format or in OpenMetrics. The two differ in what a family is called:
 * OpenMetrics leaves {@code _total} and {@code _info} to the samples.
 */
final class ExpositionReader {

    private static final Pattern METADATA =
            Pattern.compile("#[ \\t]+(HELP|TYPE|UNIT)[ \\t]+(\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\"\\s]\\S*)[ \\t]*(.*)");

    private final SourceText source;
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Map<String, Family> families = new LinkedHashMap<>();

    ExpositionReader(SourceText source) {
        this.source = source;
    }

    CatalogueReading read() {
        int offset = 0;
        for (String line : source.text().split("\n", -1)) {
            String content = line.strip();
            readLine(content, offset + line.indexOf(content));
            offset += line.length() + 1;
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        families.values().stream().map(Family::metric).forEach(metric -> metrics.putIfAbsent(metric.name(), metric));
        return new CatalogueReading(new Catalogue(List.copyOf(metrics.values())), problems);
    }

    private void readLine(String line, int offset) {
        if (line.startsWith("#")) {
            readMetadata(line, offset);
        } else if (!line.isEmpty()) {
            readSample(line, offset);
        }
    }

    /** Any other comment says nothing to us. */
    private void readMetadata(String line, int offset) {
        Matcher metadata = METADATA.matcher(line);
        if (!metadata.matches() || SampleLine.unquoted(metadata.group(2)).isBlank()) {
            return;
        }
        Family family = family(SampleLine.unquoted(metadata.group(2)));
        String text = metadata.group(3);
        switch (metadata.group(1)) {
            case "HELP" -> family.help(SampleLine.unescaped(text));
            case "UNIT" -> family.unit(text);
            default -> family.type(type(text, offset + metadata.start(3)));
        }
    }

    private MetricType type(String keyword, int offset) {
        Optional<MetricType> type = MetricType.of(keyword);
        if (type.isEmpty()) {
            problems.add(new ReadProblem(source, offset, "there is no type \"" + keyword + "\""));
        }
        return type.orElse(MetricType.UNKNOWN);
    }

    private void readSample(String line, int offset) {
        SampleParser parser = new SampleParser(line);
        parser.parse()
                .ifPresentOrElse(
                        sample -> owner(sample.name()).add(sample),
                        () -> problems.add(new ReadProblem(source, offset + parser.offset(), parser.mistake())));
    }

    /** The family that a sample belongs to: of its own name, or of that name without an ending of the family's type. */
    private Family owner(String sample) {
        int cut = Math.max(0, sample.lastIndexOf('_'));
        Family shorter = families.get(sample.substring(0, cut));
        if (!families.containsKey(sample) && shorter != null && shorter.owns(sample.substring(cut))) {
            return shorter;
        }
        return family(sample);
    }

    private Family family(String name) {
        return families.computeIfAbsent(name, Family::new);
    }
}

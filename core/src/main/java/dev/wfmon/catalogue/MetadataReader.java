package dev.wfmon.catalogue;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the answer to {@code /api/v1/metadata}: for each metric, what the targets that have it say of it. */
final class MetadataReader {

    private final JsonDocument document;
    private final List<ReadProblem> problems = new ArrayList<>();

    MetadataReader(JsonDocument document) {
        this.document = document;
    }

    CatalogueReading read(JsonObject root) {
        Optional<JsonObject> data = root.object("data");
        if (data.isEmpty()) {
            problem(
                    root,
                    "the server answered no metadata: " + root.string("error").orElse("no key \"data\""));
        }
        List<Metric> metrics = data.stream()
                .flatMap(names -> names.members().stream())
                .flatMap(member -> metric(member).stream())
                .toList();
        return new CatalogueReading(new Catalogue(metrics), problems);
    }

    /** Targets that contradict each other leave the type open. */
    private Optional<Metric> metric(Member member) {
        List<JsonObject> entries = member.value().asArray().stream()
                .flatMap(array -> array.objects())
                .toList();
        if (entries.isEmpty() || member.name().isBlank()) {
            problem(
                    member.value(),
                    "expected a list of objects with type, help and unit for \"" + member.name() + "\"");
            return Optional.empty();
        }
        List<MetricType> types = entries.stream().map(this::type).distinct().toList();
        return Optional.of(new Metric(
                member.name(),
                types.size() == 1 ? types.getFirst() : MetricType.UNKNOWN,
                first(entries, entry -> entry.string("unit")),
                first(entries, entry -> entry.string("help")),
                Optional.empty(),
                List.of(),
                "",
                ""));
    }

    private MetricType type(JsonObject entry) {
        String keyword = entry.string("type").orElse("");
        Optional<MetricType> type = MetricType.of(keyword);
        if (type.isEmpty()) {
            problem(entry.find("type").orElse(entry), "there is no type \"" + keyword + "\"");
        }
        return type.orElse(MetricType.UNKNOWN);
    }

    private static String first(List<JsonObject> entries, Function<JsonObject, Optional<String>> text) {
        return entries.stream()
                .flatMap(entry -> text.apply(entry).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void problem(Json where, String message) {
        problems.add(new ReadProblem(document.source(), where.offset(), message));
    }
}

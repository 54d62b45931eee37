package dev.wfmon.catalogue;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what metrics there are from the forms in which this is told.
 *
 * <pre>{@code
 * SourceText scrape = new SourceText("metrics.txt", "# TYPE agent_total counter\nagent_total{agent=\"rex\"} 3\n");
 * CatalogueReader.read(scrape).catalogue().find("agent_total"); // a counter with the label agent
 * }</pre>
 *
 * <ul>
 *   <li>a scrape, {@code /metrics}, in Prometheus' text format or in OpenMetrics: types, helps, units, labels, buckets;
 *   <li>the answer of Prometheus and VictoriaMetrics to {@code /api/v1/metadata}: types, helps and units, no labels;
 *   <li>our own format, see {@link CatalogueJson}, as JSON or YAML: everything.
 * </ul>
 */
public final class CatalogueReader {

    private CatalogueReader() {}

    /** Reads a text as what it is. What cannot be read is left out and told as a problem. */
    public static CatalogueReading read(SourceText source) {
        if (!isDocument(source)) {
            return new ExpositionReader(source).read();
        }
        ReadResult documents = Documents.read(source);
        if (!documents.isClean() || documents.documents().isEmpty()) {
            return new CatalogueReading(Catalogue.EMPTY, documents.problems());
        }
        return read(documents.documents().getFirst());
    }

    private static boolean isDocument(SourceText source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                || name.endsWith(".yaml")
                || name.endsWith(".yml")
                || source.text().stripLeading().startsWith("{");
    }

    private static CatalogueReading read(JsonDocument document) {
        Optional<JsonObject> root = document.root().asObject();
        if (root.filter(object -> object.has("metrics")).isPresent()) {
            return new CatalogueJsonReader(document).read(root.get());
        }
        if (root.filter(object -> object.has("status")).isPresent()) {
            return new MetadataReader(document).read(root.get());
        }
        return new CatalogueReading(
                Catalogue.EMPTY,
                List.of(new ReadProblem(
                        document.source(),
                        document.root().offset(),
                        "neither a catalogue, which has the key \"metrics\", nor an answer of /api/v1/metadata, which has"
                                + " the key \"status\"")));
    }
}

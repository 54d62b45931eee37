package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Dashboards that stand as a text inside of a Kubernetes resource. */
final class EmbeddedDashboards {

    /** What Kubernetes' sidecars look for; without it, a broken JSON in a ConfigMap is none of our business. */
    private static final String SIDECAR_LABEL = "grafana_dashboard";

    /** A packed text may unfold to a thousand times its size. */
    private static final int LONGEST_TEXT = 64_000_000;

    private EmbeddedDashboards() {}

    static FoundDashboards ofConfigMap(JsonDocument document, JsonObject configMap) {
        boolean isForGrafana = configMap
                .object("metadata")
                .flatMap(metadata -> metadata.object("labels"))
                .filter(labels -> labels.has(SIDECAR_LABEL))
                .isPresent();
        JsonObject data = configMap.object("data").orElse(JsonObject.empty());
        return data.members().stream()
                .filter(member -> member.name().endsWith(".json"))
                .filter(member -> member.value() instanceof JsonString)
                .map(member -> read(SourceText.inside(document, (JsonString) member.value())))
                .filter(found -> isForGrafana || found.problems().isEmpty())
                .reduce(FoundDashboards.NONE, FoundDashboards::and);
    }

    /** The operator's own uid and folder go before those of the text. */
    static FoundDashboards ofOperator(JsonDocument document, JsonObject resource) {
        JsonObject spec = resource.object("spec").orElse(JsonObject.empty());
        FoundDashboards found = FoundDashboards.NONE;
        if (spec.get("json") instanceof JsonString json) {
            found = read(SourceText.inside(document, json));
        } else if (spec.get("gzipJson") instanceof JsonString packed) {
            found = unpacked(document, packed);
        }
        return new FoundDashboards(
                found.dashboards().stream()
                        .map(dashboard -> new FoundDashboard(
                                dashboard.spec(),
                                spec.string("uid").or(dashboard::uid),
                                spec.string("folderUID").or(dashboard::folder),
                                dashboard.document()))
                        .toList(),
                found.problems());
    }

    private static FoundDashboards read(SourceText text) {
        ReadResult result = JsonReader.read(text);
        FoundDashboards problems = new FoundDashboards(List.of(), result.problems());
        return result.documents().stream().map(DashboardForms::in).reduce(problems, FoundDashboards::and);
    }

    /** What is packed has no lines of its own in the file; its positions are those of the unpacked text. */
    private static FoundDashboards unpacked(JsonDocument document, JsonString packed) {
        return unpack(packed.value())
                .map(text -> read(new SourceText(document.source().name() + " (unpacked)", text)))
                .orElseGet(() -> FoundDashboards.of(new ReadProblem(
                        document.source(), packed.offset(), "this is no text packed by gzip and base64")));
    }

    private static Optional<String> unpack(String packed) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(packed);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                byte[] text = in.readNBytes(LONGEST_TEXT);
                return text.length < LONGEST_TEXT
                        ? Optional.of(new String(text, StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }
}

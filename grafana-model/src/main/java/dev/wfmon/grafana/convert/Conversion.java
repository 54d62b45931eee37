package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * A dashboard in Grafana's other form, with all that did not come through.
 *
 * <pre>{@code
 * Conversion conversion = Conversion.toV2(dashboard);
 * conversion.losses().forEach(System.err::println); // /panels/2/snapshotData (an array): v2 has no place for it
 * JsonObject resource = JsonObject.builder()
 *         .put("apiVersion", "dashboard.grafana.app/v2beta1")
 *         .put("kind", "Dashboard")
 *         .put("metadata", JsonObject.builder().put("name", "checkout").build())
 *         .put("spec", conversion.spec())
 *         .build();
 * }</pre>
 *
 * <p>Every member that is not null is either in the result or in a loss. The classic form (v1) is that of schema 42, the
 * other one (v2) is written as {@code v2beta1}, which Grafana 12.3 and 12.4 serve; {@code v2alpha1} and what Grafana
 * 13's {@code v2} says otherwise are read as well. Where Grafana's own converters ask the server, for the type of a data
 * source or the repetition of a library panel, this leaves open what the dashboard leaves open.
 *
 * @param spec the dashboard without its wrapping: what stands under {@code dashboard} or {@code spec}
 * @param losses what did not come through as it was, in the order in which it was met
 */
public record Conversion(JsonObject spec, List<Loss> losses) {

    private static final long SCHEMA_VERSION = 42;

    public Conversion {
        losses = List.copyOf(losses);
    }

    /**
     * The v2 form of a classic dashboard.
     *
     * @param classic without wrapping, best of schema 42; of an older one, a loss at {@code /schemaVersion} says so
     */
    public static Conversion toV2(JsonObject classic) {
        Source source = ByteOrderMarks.removed(Source.of(classic, Form.V2));
        source.at("schemaVersion")
                .filter(version -> !version.json().equals(Json.of(SCHEMA_VERSION)))
                .ifPresent(version -> version.tell(
                        Loss.Kind.OUTDATED, "migrate the dashboard to schema " + SCHEMA_VERSION + " first"));
        JsonObject spec = Attributes.DASHBOARD.object(source);
        return new Conversion(PanelsToV2.into(spec, source), source.losses());
    }

    /**
     * The classic form of a v2 dashboard, of schema 42.
     *
     * <p>Tabs become rows, rows inside of others stand below them, and an automatic grid gets fixed places, as Grafana
     * does it; each is told as a loss.
     *
     * @param v2 without wrapping: the {@code spec} of the resource
     */
    public static Conversion toV1(JsonObject v2) {
        Source source = Source.of(v2, Form.CLASSIC);
        JsonObject spec = Attributes.DASHBOARD.object(source).with("schemaVersion", Json.of(SCHEMA_VERSION));
        return new Conversion(spec.with("panels", LayoutToClassic.panels(source)), source.losses());
    }
}

package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import dev.wfmon.verify.DataSource;
import dev.wfmon.verify.LiveData;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Map;

/** The data sources of a Grafana server, through its classic API. */
public final class GrafanaData implements LiveData {

    private final GrafanaConnection grafana;

    public GrafanaData(Server server, ConnectionOptions options, Traffic traffic) throws TargetException {
        this.grafana = new GrafanaConnection(server, options, traffic);
    }

    @Override
    public JsonObject settings() throws TargetException {
        Answer answer = grafana.get(GrafanaApi::frontendSettings);
        if (!answer.isSuccess()) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    grafana.name() + " does not tell its data sources (" + answer.status() + ": " + answer.message()
                            + ")");
        }
        return answer.body();
    }

    @Override
    public JsonObject query(JsonObject body) throws TargetException {
        return grafana.get(api -> api.query(JsonWriter.compact(body))).body();
    }

    @Override
    public JsonObject prometheus(DataSource source, Endpoint endpoint, Map<String, String> parameters)
            throws TargetException {
        String path = endpoint.name().toLowerCase(Locale.ROOT);
        return grafana.get(api -> api.prometheus(source.uid(), path, several(parameters)))
                .body();
    }

    @Override
    public JsonObject labelValues(DataSource source, String label, Map<String, String> parameters)
            throws TargetException {
        return grafana.get(api -> api.labelValues(source.uid(), label, several(parameters)))
                .body();
    }

    private static MultivaluedMap<String, String> several(Map<String, String> parameters) {
        return new MultivaluedHashMap<>(parameters);
    }
}

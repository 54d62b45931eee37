package dev.wfmon.cli.bench;

import dev.wfmon.cli.settings.Credentials;
import java.net.URI;
import java.util.Map;

/** A server that somebody else runs. */
record LiveGrafana(URI address, Map<String, String> credentials, String authorization) implements Grafana {

    static LiveGrafana of(Map<String, String> environment) {
        URI address = URI.create(environment.getOrDefault("WFMON_IT_GRAFANA_URL", ""));
        String token = environment.get("WFMON_IT_GRAFANA_TOKEN");
        return token != null
                ? new LiveGrafana(address, Map.of("GRAFANA_TOKEN", token), new Credentials.Token(token).header())
                : ofUser(
                        address,
                        environment.getOrDefault("WFMON_IT_GRAFANA_USER", "admin"),
                        environment.getOrDefault("WFMON_IT_GRAFANA_PASSWORD", "admin"));
    }

    static LiveGrafana ofUser(URI address, String user, String password) {
        return new LiveGrafana(
                address,
                Map.of("GRAFANA_USER", user, "GRAFANA_PASSWORD", password),
                new Credentials.Basic(user, password).header());
    }

    @Override
    public String description() {
        return "Grafana " + get("/api/health").body().string("version").orElse("of an unknown version") + " at "
                + address;
    }

    @Override
    public void close() {
        // It was there before the tests, and stays.
    }
}

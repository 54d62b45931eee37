package dev.wfmon.cli.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where resources are to go. */
public sealed interface Destination {

    /** A folder for Grafana's file provisioning. */
    record Directory(Path path) implements Destination {}

    /**
     * A Grafana server.
     *
     * @param orgId the organisation to work in; the one that the credentials belong to where none is given
     * @param headers what else each request carries, for a gateway in front of the server; never shown
     */
    record Server(
            URI address,
            Optional<Credentials> credentials,
            Optional<String> orgId,
            Map<String, String> headers,
            Tls tls,
            Optional<Proxy> proxy)
            implements Destination {

        public Server {
            headers = Map.copyOf(headers);
        }

        /** A server that needs nothing but an address and credentials. */
        public static Server of(URI address, Optional<Credentials> credentials) {
            return new Server(address, credentials, Optional.empty(), Map.of(), Tls.USUAL, Optional.empty());
        }

        /** The same with more headers, which win over those it has. */
        public Server withHeaders(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Server(address, credentials, orgId, all, tls, proxy);
        }

        public Server withTls(Tls other) {
            return new Server(address, credentials, orgId, headers, other, proxy);
        }
    }
}

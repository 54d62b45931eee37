package dev.wfmon.cli.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where resources are to go. */
public sealed interface Destination {

    /** A folder for Grafana's file provisioning. */
    record Directory(Path path) implements Destination {}

    /**
     * A Grafana server.
     *
     * @param orgId the organisation to work in; the one that the credentials belong to where none is given
     * @param caFile certificates to trust besides the usual ones, as PEM
     */
    record Server(URI address, Optional<Credentials> credentials, Optional<String> orgId, Optional<Path> caFile)
            implements Destination {}
}

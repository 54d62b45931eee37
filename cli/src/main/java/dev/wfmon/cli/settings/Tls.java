package dev.wfmon.cli.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files, in PEM form, for a connection by TLS.
 *
 * @param caFile certificates to trust besides the usual ones
 * @param certFile the certificate to show to a server that asks for one, with those that lead to its authority
 * @param keyFile the private key of that certificate; in the same file where none is named
 */
public record Tls(Optional<Path> caFile, Optional<Path> certFile, Optional<Path> keyFile) {

    /** What the machine trusts, and no certificate of our own. */
    public static final Tls USUAL = new Tls(Optional.empty(), Optional.empty(), Optional.empty());
}

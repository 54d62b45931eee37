package dev.wfmon.cli.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy to reach a server through, as the usual variables name it: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and
 * {@code NO_PROXY}, of which the lower-case forms win. This machine itself is never reached through a proxy.
 *
 * @param userInfo {@code user:password}; never shown
 */
public record Proxy(String host, int port, Optional<String> userInfo) {

    private static final int USUAL_PORT = 80;

    static Optional<Proxy> of(Environment environment, URI server) throws SettingsException {
        String host = server.getHost();
        String name = "https".equalsIgnoreCase(server.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        Optional<String> proxy = either(environment, name);
        if (proxy.isEmpty()
                || isLocal(host)
                || isExcepted(host, either(environment, "NO_PROXY").orElse(""))) {
            return Optional.empty();
        }
        return Optional.of(read(proxy.get(), name));
    }

    private static Optional<String> either(Environment environment, String name) {
        return environment.variable(name.toLowerCase(Locale.ROOT)).or(() -> environment.variable(name));
    }

    private static boolean isLocal(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Whether a list of hosts such as {@code .example.com, 10.0.0.1} names the host or a domain above it. */
    private static boolean isExcepted(String host, String exceptions) {
        String name = "." + host.toLowerCase(Locale.ROOT);
        return Arrays.stream(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(exception -> exception.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .anyMatch(
                        exception -> exception.equals("*") || (!exception.isEmpty() && name.endsWith("." + exception)));
    }

    private static Proxy read(String text, String name) throws SettingsException {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
                int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
                return new Proxy(uri.getHost(), port, Optional.ofNullable(uri.getUserInfo()));
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same sentence, which does not repeat a password.
        }
        throw new SettingsException(name + " names no proxy that can be used; give http://HOST:PORT");
    }
}

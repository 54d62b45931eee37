package dev.wfmon.cli.command;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [HOST:]PORT}; without a host, only this machine is served. */
final class ListenAddress {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<host>[^:\\[\\]]+|\\[[0-9a-fA-F:]+]):)?(?<port>\\d{1,5})");
    private static final int HIGHEST_PORT = 65535;

    private ListenAddress() {}

    static InetSocketAddress of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group("port")) > HIGHEST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, "--serve takes a port, or host:port, not \"" + text + "\".");
        }
        String host = parts.group("host");
        InetSocketAddress address =
                new InetSocketAddress(host == null ? "127.0.0.1" : host, Integer.parseInt(parts.group("port")));
        if (address.isUnresolved()) {
            throw new CommandFailure(ExitCode.USAGE, "The host of --serve is not known: " + host + ".");
        }
        return address;
    }
}

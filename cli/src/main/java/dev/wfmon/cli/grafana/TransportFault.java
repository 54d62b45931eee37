package dev.wfmon.cli.grafana;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why no answer came, in words that follow the name of the server. */
final class TransportFault {

    private TransportFault() {}

    static String of(Throwable fault, Duration timeout) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<String> words = words(cause, timeout);
            if (words.isPresent()) {
                return words.get();
            }
        }
        return "broke off before the answer was whole; try again";
    }

    private static Optional<String> words(Throwable cause, Duration timeout) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnknownHostException ignored -> "cannot be found; check the host's name";
                    case ConnectException ignored -> "does not answer; is it running, and is the address right?";
                    case SSLException ignored ->
                        "has a certificate that is not trusted (" + cause.getMessage()
                                + "); name its authority in GRAFANA_TLS_CA_FILE";
                    case TimeoutException ignored ->
                        "did not answer within " + seconds(timeout.toSeconds())
                                + "; try again, or allow more with --timeout";
                    default -> null;
                });
    }

    private static String seconds(long number) {
        return number + (number == 1 ? " second" : " seconds");
    }
}

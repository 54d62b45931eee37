package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Credentials;
import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/**
 * Requests to one Grafana server, with their answers read and their faults put into words.
 *
 * <p>Redirects are not followed, so that credentials never reach another host.
 */
final class GrafanaConnection {

    private static final String ORG_HEADER = "X-Grafana-Org-Id";

    private final Server server;
    private final Duration timeout;
    private final GrafanaApi api;

    GrafanaConnection(Server server, Duration timeout) throws TargetException {
        this.server = server;
        this.timeout = timeout;
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(server.address())
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(identity(), 0);
        if (server.caFile().isPresent()) {
            builder.trustStore(Certificates.read(server.caFile().get()));
        }
        this.api = builder.build(GrafanaApi.class);
    }

    private ClientRequestFilter identity() {
        return request -> {
            server.credentials()
                    .ifPresent(who -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, who.header()));
            server.orgId().ifPresent(org -> request.getHeaders().putSingle(ORG_HEADER, org));
        };
    }

    /** How people know the server. */
    String name() {
        return server.address().toString();
    }

    /**
     * Sends a request.
     *
     * @return the answer, whether it is a success or a refusal that the caller may understand
     * @throws TargetException when there is no answer, one that is no JSON, or one that refuses the credentials
     */
    Answer send(Function<GrafanaApi, Response> request) throws TargetException {
        int status;
        String text;
        try (Response response = request.apply(api)) {
            status = response.getStatus();
            text = response.hasEntity() ? response.readEntity(String.class) : "";
        } catch (WebApplicationException e) {
            status = e.getResponse().getStatus();
            text = "";
        } catch (ProcessingException e) {
            throw unreachable(e);
        }
        return answer(status, text == null ? "" : text);
    }

    private Answer answer(int status, String text) throws TargetException {
        if (status == 401) {
            throw new TargetException(Reason.DENIED, name() + " " + refusalOfIdentity());
        }
        Optional<JsonObject> body = text.isBlank() ? Optional.of(JsonObject.empty()) : json(text);
        if (status == 403) {
            throw new TargetException(
                    Reason.DENIED,
                    name() + " forbids this (403: "
                            + body.map(json -> new Answer(status, json).message())
                                    .orElse("no reason given")
                            + "); use a token with the role Editor or Admin");
        }
        if (status / 100 == 3) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    name() + " sends requests elsewhere (" + status + "); give the address that it really has, with"
                            + " https:// and its path");
        }
        if (body.isEmpty()) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    name() + " answered " + status + " with something other than JSON (" + beginning(text)
                            + "); is this the address of Grafana itself, and is it up?");
        }
        return new Answer(status, body.get());
    }

    private String refusalOfIdentity() {
        return server.credentials()
                .map(Credentials::setting)
                .map(setting -> "does not accept the credentials (401); check " + setting)
                .orElse("wants credentials (401); set GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD");
    }

    private static Optional<JsonObject> json(String text) {
        ReadResult read = JsonReader.read(new SourceText("answer", text));
        if (!read.isClean() || read.documents().isEmpty()) {
            return Optional.empty();
        }
        return read.documents().getFirst().root().asObject();
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private TargetException unreachable(ProcessingException fault) {
        String reason = null;
        for (Throwable cause = fault; cause != null && reason == null; cause = cause.getCause()) {
            reason = switch (cause) {
                case UnknownHostException ignored -> "cannot be found; check the host's name";
                case ConnectException ignored -> "does not answer; is it running, and is the address right?";
                case SSLException ignored ->
                    "has a certificate that is not trusted (" + cause.getMessage()
                            + "); name its authority in GRAFANA_TLS_CA_FILE";
                case TimeoutException ignored ->
                    "did not answer within " + seconds(timeout.toSeconds())
                            + "; try again, or allow more with --timeout";
                default -> null;
            };
        }
        return new TargetException(
                Reason.UNAVAILABLE,
                name() + " " + (reason == null ? "broke off (" + fault.getMessage() + "); try again" : reason),
                fault);
    }

    private static String seconds(long number) {
        return number + (number == 1 ? " second" : " seconds");
    }
}

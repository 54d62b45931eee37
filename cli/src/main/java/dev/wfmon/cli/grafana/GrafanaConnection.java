package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Credentials;
import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Requests to one Grafana server: a bounded number at once, repeated where that is safe and of use, with their answers
 * read and their faults put into words.
 *
 * <p>Redirects are not followed, so that credentials never reach another host.
 */
final class GrafanaConnection {

    private final Server server;
    private final Duration timeout;
    private final Retries retries;
    private final Semaphore places;
    private final Wire wire;
    private Optional<ServerFeatures> features = Optional.empty();

    GrafanaConnection(Server server, ConnectionOptions options, Traffic traffic) throws TargetException {
        this.server = server;
        this.timeout = options.timeout();
        this.retries = new Retries(options.retries());
        this.places = new Semaphore(options.maxConcurrent());
        this.wire = new Wire(server, options, traffic);
    }

    /** How people know the server. */
    String name() {
        return server.address().toString();
    }

    Retries retries() {
        return retries;
    }

    /** What the server can do; asked for once. */
    synchronized ServerFeatures features() {
        ServerFeatures known = features.orElseGet(() -> find(GrafanaApi::apiGroups)
                .map(groups -> ServerFeatures.of(
                        groups, find(GrafanaApi::frontendSettings).orElse(JsonObject.empty())))
                .orElse(ServerFeatures.CLASSIC));
        features = Optional.of(known);
        return known;
    }

    /** An object that the server may well not have; whatever keeps us from it, we do without. */
    private Optional<JsonObject> find(Request request) {
        try {
            return Optional.of(get(request)).filter(Answer::isSuccess).map(Answer::body);
        } catch (TargetException e) {
            return Optional.empty();
        }
    }

    /** A request. */
    interface Request extends Function<GrafanaApi, RestResponse<InputStream>> {}

    /**
     * Sends a request that changes nothing, again where the server is in passing trouble.
     *
     * @return the answer, an object; a success or a refusal that the caller may understand
     * @throws TargetException when there is no answer, one that makes no sense, or one that refuses the credentials
     */
    Answer get(Request request) throws TargetException {
        Answer answer = exchange(request, true);
        return answer.json().asObject().isPresent() ? answer : notJson(answer);
    }

    /** Sends a request for a list, as {@link #get} does. */
    List<Json> list(Request request) throws TargetException {
        Answer answer = exchange(request, true);
        if (!answer.isSuccess()) {
            throw new TargetException(
                    Reason.UNAVAILABLE, name() + " gives no list (" + answer.status() + ": " + answer.message() + ")");
        }
        return answer.json().asArray().isPresent()
                ? answer.items()
                : notJson(answer).items();
    }

    /**
     * Sends a request that changes something. It is sent again only where the server says that it did nothing: whoever
     * gets a {@link Reason#UNAVAILABLE} has to look what became of it.
     */
    Answer send(Request request) throws TargetException {
        return exchange(request, false);
    }

    private Answer exchange(Request request, boolean isSafe) throws TargetException {
        for (int failed = 1; ; failed++) {
            Reply reply = attempt(request);
            boolean mayRepeat = isSafe ? reply.isPassing() : reply.isRefusedForNow();
            if (!mayRepeat || !retries.pause(failed, reply.retryAfter())) {
                return conclude(reply);
            }
        }
    }

    private Answer conclude(Reply reply) throws TargetException {
        Answer answer = reply.conclude();
        if (answer.isRefusedForNow()) {
            throw new TargetException(
                    Reason.REFUSED,
                    name() + " wants fewer requests (" + answer.status() + ": " + answer.message()
                            + "); try again later, or with a smaller --max-concurrent");
        }
        return answer;
    }

    private Reply attempt(Request request) throws TargetException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetException(Reason.UNAVAILABLE, "work with " + name() + " was interrupted", e);
        }
        try {
            return reply(wire.exchange(request));
        } catch (ProcessingException | VertxException | IOException | TimeoutException e) {
            return new Reply.Fault(unreachable(e), true, Optional.empty());
        } finally {
            places.release();
        }
    }

    private Reply reply(Wire.Received received) throws TargetException {
        int status = received.status();
        if (status == 401) {
            throw new TargetException(Reason.DENIED, name() + " " + refusalOfIdentity());
        }
        Optional<Json> json = json(received);
        Optional<Answer> answer = json.map(body -> new Answer(status, body, received.retryAfter()));
        if (status == 403) {
            throw new TargetException(
                    Reason.DENIED,
                    name() + " forbids this (403: "
                            + answer.map(Answer::message).orElse("no reason given")
                            + "); use a token with the role Editor or Admin");
        }
        if (status / 100 == 3) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    name() + " sends requests elsewhere (" + status + ", to " + received.location()
                            + "); give the address that it really has, with https:// and its path");
        }
        return answer.isPresent()
                ? answer.get()
                : new Reply.Fault(strange(received), isPassing(received), received.retryAfter());
    }

    /** JSON that breaks off may come whole the next time; what is something else will stay so. */
    private static boolean isPassing(Wire.Received received) {
        return Answer.isPassing(received.status())
                || (received.isJson() && received.body().isWhole());
    }

    private static Optional<Json> json(Wire.Received received) {
        Body body = received.body();
        if (body.size() == 0) {
            return Optional.of(JsonObject.empty());
        }
        if (!received.isJson() || !body.isWhole()) {
            return Optional.empty();
        }
        ReadResult read = JsonReader.read(new SourceText("answer", body.text()));
        return read.isClean() && !read.documents().isEmpty()
                ? Optional.of(read.documents().getFirst().root())
                : Optional.empty();
    }

    private TargetException strange(Wire.Received received) {
        Body body = received.body();
        String what = body.isWhole()
                ? " with something other than JSON (" + PlainText.of(body.text(), 40) + ")"
                : " with more than " + (Body.MAX_BYTES >> 20) + " MB";
        return new TargetException(
                Reason.UNAVAILABLE,
                name() + " answered " + received.status() + what
                        + "; is this the address of Grafana itself, and is it up?");
    }

    private Answer notJson(Answer answer) throws TargetException {
        throw new TargetException(
                Reason.UNAVAILABLE,
                name() + " answered " + answer.status() + " with "
                        + answer.json().kind()
                        + " where something else belongs; is this the address of Grafana itself, and is it up?");
    }

    private String refusalOfIdentity() {
        return server.credentials()
                .map(Credentials::setting)
                .map(setting -> "does not accept the credentials (401); check " + setting)
                .orElse("wants credentials (401); set GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD");
    }

    private TargetException unreachable(Exception fault) {
        String reason = TransportFault.of(fault, timeout);
        return new TargetException(Reason.UNAVAILABLE, name() + " " + reason, fault);
    }
}

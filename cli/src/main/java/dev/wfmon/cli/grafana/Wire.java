package dev.wfmon.cli.grafana;

import dev.wfmon.cli.grafana.GrafanaConnection.Request;
import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.cli.settings.Proxy;
import dev.wfmon.cli.settings.Tls;
import dev.wfmon.target.TargetException;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The HTTP client: connections that are reused, who we are, certificates, proxy; and the traffic on it. */
final class Wire {

    private static final String ORG_HEADER = "X-Grafana-Org-Id";

    private final Server server;
    private final Duration timeout;
    private final Traffic traffic;
    private final GrafanaApi api;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    /** The request that this thread is at; the client calls its filters on the thread that calls it. */
    private final ThreadLocal<String> current = ThreadLocal.withInitial(() -> "request");

    Wire(Server server, ConnectionOptions options, Traffic traffic) throws TargetException {
        this.server = server;
        this.timeout = options.timeout();
        this.traffic = traffic;
        this.api = client(options).build(GrafanaApi.class);
    }

    /**
     * What came back.
     *
     * @param location where the server would have the request go instead
     */
    record Received(int status, Body body, boolean isJson, String location, Optional<Duration> retryAfter) {}

    private QuarkusRestClientBuilder client(ConnectionOptions options) throws TargetException {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(server.address())
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, options.maxConcurrent())
                .register(filter(), 0);
        server.proxy().ifPresent(proxy -> use(builder, proxy));
        use(builder, server.tls());
        return builder;
    }

    private static void use(QuarkusRestClientBuilder builder, Tls tls) throws TargetException {
        if (tls.caFile().isPresent()) {
            builder.trustStore(Certificates.read(tls.caFile().get()));
        }
        if (tls.certFile().isPresent()) {
            Path certificate = tls.certFile().get();
            builder.keyStore(ClientKey.read(certificate, tls.keyFile().orElse(certificate)), ClientKey.PASSWORD);
        }
    }

    private static void use(QuarkusRestClientBuilder builder, Proxy proxy) {
        builder.proxyAddress(proxy.host(), proxy.port());
        proxy.userInfo().ifPresent(who -> {
            int colon = who.indexOf(':');
            builder.proxyUser(colon < 0 ? who : who.substring(0, colon));
            builder.proxyPassword(colon < 0 ? "" : who.substring(colon + 1));
        });
    }

    private ClientRequestFilter filter() {
        return request -> {
            current.set(request.getMethod() + " " + request.getUri().getRawPath());
            traffic.sent(length(request));
            server.headers().forEach((name, value) -> request.getHeaders().putSingle(name, value));
            server.credentials()
                    .ifPresent(who -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, who.header()));
            server.orgId().ifPresent(org -> request.getHeaders().putSingle(ORG_HEADER, org));
        };
    }

    private static long length(ClientRequestContext request) {
        return request.getEntity() instanceof String body ? body.getBytes(StandardCharsets.UTF_8).length : 0;
    }

    Received exchange(Request request) throws IOException, TimeoutException {
        long start = System.nanoTime();
        String result = "no answer";
        long bytes = 0;
        try (RestResponse<InputStream> response = request.apply(api)) {
            result = String.valueOf(response.getStatus());
            InputStream in = response.getEntity();
            Body body = in == null ? Body.EMPTY : read(in);
            bytes = body.size();
            return received(response, body);
        } finally {
            traffic.received(current.get(), result, bytes, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Reads a body in as much time as one answer may take, however steadily it drips. */
    private Body read(InputStream in) throws IOException, TimeoutException {
        Future<Body> body = readers.submit(() -> Body.read(in));
        try {
            return body.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the answer broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            body.cancel(true);
        }
    }

    private static Received received(RestResponse<InputStream> response, Body body) {
        String type = Optional.ofNullable(response.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("json");
        String location = Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION))
                .orElse("nowhere");
        return new Received(
                response.getStatus(),
                body,
                type.contains("json"),
                PlainText.of(location, 200),
                RetryAfter.of(response.getHeaderString(HttpHeaders.RETRY_AFTER), ZonedDateTime.now(ZoneOffset.UTC)));
    }
}

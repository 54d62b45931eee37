package dev.wfmon.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stands in front of a server, passes requests on, and spoils one of them. */
public final class FaultProxy implements AutoCloseable {

    /** Bodies pass as they are: a character a byte. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String JSON = "application/json";
    private static final String SHORT = "{\"message\":\"not now\"}";
    private static final String HTML = "<html><body>Just a moment</body></html>";

    private final URI server;
    private final ServerSocket socket;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> requests = new ArrayList<>();
    private Spoiling spoiling = (number, request) -> Optional.empty();

    private record Request(String method, String path, Map<String, String> headers, String body) {}

    private record Answer(int status, String type, String body) {}

    /** Which fault, if any, befalls a request. */
    public interface Spoiling {

        /**
         * The fault of one request, or none.
         *
         * @param number of the request, from 1
         * @param request such as {@code GET /api/health}
         */
        Optional<Fault> fault(int number, String request);
    }

    private FaultProxy(URI server, ServerSocket socket) {
        this.server = server;
        this.socket = socket;
    }

    public static FaultProxy before(URI server) {
        try {
            FaultProxy proxy = new FaultProxy(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /** Starts to count from one, with other faults. */
    public synchronized void restart(Spoiling other) {
        requests.clear();
        spoiling = other;
    }

    /** What has come, each as {@code GET /api/health}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        client.close();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            boolean isOpen = true;
            while (isOpen) {
                Optional<Request> request = read(connection.getInputStream());
                isOpen = request.isPresent() && answer(connection, request.get());
            }
        } catch (IOException e) {
            // The other side went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the connection is still of use */
    private boolean answer(Socket connection, Request request) throws IOException, InterruptedException {
        Optional<Fault> next = next(request);
        if (next.isEmpty()) {
            write(connection, pass(request));
            return true;
        }
        Fault fault = next.get();
        Answer real = fault.isAfter() ? pass(request) : new Answer(200, JSON, "");
        switch (fault) {
            case TOO_MANY_REQUESTS -> write(connection, new Answer(429, JSON, SHORT));
            case SERVER_ERROR -> write(connection, new Answer(500, JSON, SHORT));
            case BAD_GATEWAY_BEFORE, BAD_GATEWAY_AFTER -> write(connection, new Answer(502, JSON, SHORT));
            case UNAVAILABLE_IN_HTML -> write(connection, new Answer(503, "text/html", HTML));
            case GATEWAY_TIMEOUT_AFTER -> write(connection, new Answer(504, "text/html", HTML));
            case WRONG_CONTENT_TYPE -> write(connection, new Answer(real.status(), "text/html", HTML));
            case TRUNCATED_JSON -> write(connection, new Answer(real.status(), JSON, half(real.body())));
            case CUT_BODY -> writeHalf(connection, real);
            case SLOW_BODY -> {
                writeHalf(connection, real);
                Thread.sleep(3000);
            }
            case RESET_BEFORE, RESET_AFTER -> connection.setSoLinger(true, 0);
        }
        return switch (fault) {
            case CUT_BODY, SLOW_BODY, RESET_BEFORE, RESET_AFTER -> false;
            case TOO_MANY_REQUESTS,
                    SERVER_ERROR,
                    BAD_GATEWAY_BEFORE,
                    BAD_GATEWAY_AFTER,
                    UNAVAILABLE_IN_HTML,
                    GATEWAY_TIMEOUT_AFTER,
                    WRONG_CONTENT_TYPE,
                    TRUNCATED_JSON -> true;
        };
    }

    private synchronized Optional<Fault> next(Request request) {
        requests.add(request.method() + " " + request.path());
        return spoiling.fault(requests.size(), requests.getLast());
    }

    private Answer pass(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder onwards = HttpRequest.newBuilder(URI.create(server + request.path()))
                .method(request.method(), BodyPublishers.ofString(request.body(), BYTES));
        for (String header : List.of("authorization", "content-type", "accept", "x-disable-provenance")) {
            if (request.headers().containsKey(header)) {
                onwards.header(header, request.headers().get(header));
            }
        }
        HttpResponse<String> answer = client.send(onwards.build(), BodyHandlers.ofString(BYTES));
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("content-type").orElse(JSON), answer.body());
    }

    private static void write(Socket connection, Answer answer) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(head(answer));
        out.write(answer.body().getBytes(BYTES));
        out.flush();
    }

    private static void writeHalf(Socket connection, Answer answer) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(head(answer));
        out.write(half(answer.body()).getBytes(BYTES));
        out.flush();
    }

    private static byte[] head(Answer answer) {
        boolean hasBody = answer.status() != 204 && answer.status() != 304;
        return ("HTTP/1.1 " + answer.status() + " Status\r\nContent-Type: " + answer.type() + "\r\n"
                        + (answer.status() == 429 ? "Retry-After: 0\r\n" : "")
                        + (hasBody ? "Content-Length: " + answer.body().length() + "\r\n" : "") + "\r\n")
                .getBytes(BYTES);
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }

    /** The next request, unless the connection has ended. */
    private static Optional<Request> read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] words = line.split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        String body = new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), BYTES);
        return Optional.of(new Request(words[0], words[1], headers, body));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(BYTES).stripTrailing();
    }
}

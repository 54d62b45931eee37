package dev.wfmon.cli.victoria;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Sends samples to VictoriaMetrics, some megabytes of whole lines at a time. */
public final class ImportWriter extends Writer {

    private static final int CHUNK = 4 << 20;
    private static final int TIMEOUT_SECONDS = 60;

    private final URI address;
    private final ImportApi api;
    private final StringBuilder lines = new StringBuilder(CHUNK + 1024);

    /** A writer to the server at an address such as {@code http://localhost:8428}. */
    public ImportWriter(URI address) {
        this.address = address;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(ImportApi.class);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        lines.append(text, offset, length);
        if (lines.length() >= CHUNK && lines.charAt(lines.length() - 1) == '\n') {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        try (Response response = api.prometheus(lines.toString())) {
            if (response.getStatus() / 100 != 2) {
                throw new IOException(address + " refused the samples (" + response.getStatus()
                        + "); is this the address of VictoriaMetrics itself?");
            }
        } catch (ProcessingException e) {
            throw new IOException(address + " does not answer; is VictoriaMetrics running there?", e);
        }
        lines.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}

package dev.wfmon.cli.command;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.catalogue.CatalogueReading;
import dev.wfmon.cli.settings.Environment;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is known of metrics. */
final class MetricsOption {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--metrics",
            paramLabel = "FILE|URL",
            description = "What is known of metrics: a scrape (/metrics), an answer of /api/v1/metadata, or a catalogue"
                    + " in JSON or YAML.")
    private Optional<String> metrics = Optional.empty();

    /**
     * The metrics that the option or else the configuration names.
     *
     * @throws CommandFailure when they cannot be read, or there are none
     */
    Catalogue read(Environment environment, Optional<String> configured) {
        Optional<String> source = metrics.or(() -> configured);
        return source.isEmpty() ? Catalogue.EMPTY : read(environment, source.get());
    }

    private static Catalogue read(Environment environment, String source) {
        CatalogueReading reading = CatalogueReader.read(new SourceText(source, text(environment, source)));
        if (!reading.problems().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.GENERAL, reading.problems().getFirst().render());
        }
        if (reading.catalogue().metrics().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.GENERAL, source + ": tells of no metric; give a scrape, metadata or a catalogue");
        }
        return reading.catalogue();
    }

    private static String text(Environment environment, String source) {
        boolean isAddress = source.startsWith("http://") || source.startsWith("https://");
        try {
            return isAddress
                    ? download(source)
                    : Files.readString(environment.directory().resolve(source));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.GENERAL, source + ": the metrics cannot be read; check the path or address of --metrics");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.CANCELLED, "interrupted");
        }
    }

    private static String download(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        }
    }
}

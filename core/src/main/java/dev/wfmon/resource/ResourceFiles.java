package dev.wfmon.resource;

import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads resources from files, folders and standard input.
 *
 * <pre>{@code
 * Reading reading = new ResourceFiles(Path.of(""), System.in).read(List.of("dashboards/", "rules.yaml", "-"));
 * }</pre>
 *
 * <p>A folder is searched with all folders below it, in order of names, for {@code .json}, {@code .yaml} and
 * {@code .yml}; names that start with a dot are left out. In a folder, documents that are no resources (a
 * {@code package.json}, a provisioning file) are passed over; a file that is named must hold something to manage.
 */
public final class ResourceFiles {

    /** The argument that stands for standard input. */
    public static final String STDIN = "-";

    private final Path directory;
    private final InputStream stdin;

    /**
     * @param directory what relative paths start from
     * @param stdin what {@link #STDIN} stands for
     */
    public ResourceFiles(Path directory, InputStream stdin) {
        this.directory = directory;
        this.stdin = stdin;
    }

    /** Reads what the arguments name, files side by side. */
    public Reading read(List<String> arguments) {
        List<Supplier<Reading>> inputs =
                arguments.stream().flatMap(this::inputs).toList();
        return Reading.all(inputs.parallelStream().map(Supplier::get).toList());
    }

    /** Reads a text as if it were a file of a folder. */
    public static Reading read(SourceText text) {
        return resources(Documents.read(text));
    }

    private Stream<Supplier<Reading>> inputs(String argument) {
        if (argument.equals(STDIN)) {
            return Stream.of(() -> named("<stdin>", stdin::readAllBytes));
        }
        Path path = directory.resolve(argument);
        return Files.isDirectory(path)
                ? folder(path)
                : Stream.of(() -> named(path.toString(), () -> Files.readAllBytes(path)));
    }

    private static Stream<Supplier<Reading>> folder(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith(".")).sorted().toList().stream()
                    .flatMap(ResourceFiles::child);
        } catch (IOException e) {
            Reading failed = Reading.of(problem(folder.toString(), "cannot be listed: " + e.getMessage()));
            return Stream.of(() -> failed);
        }
    }

    private static Stream<Supplier<Reading>> child(Path file) {
        if (Files.isDirectory(file)) {
            return leadsBack(file) ? Stream.empty() : folder(file);
        }
        return isData(file)
                ? Stream.of(() -> resources(text(file.toString(), () -> Files.readAllBytes(file))))
                : Stream.empty();
    }

    /** Whether a folder is a link to one that it stands in, which would never end. */
    private static boolean leadsBack(Path folder) {
        try {
            return Files.isSymbolicLink(folder)
                    && folder.resolveSibling("").toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false; // Listing it will say why it cannot be read.
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Reading named(String name, Bytes bytes) {
        ReadResult read = text(name, bytes);
        Reading reading = resources(read);
        boolean isForeign = read.isClean()
                && reading.resources().isEmpty()
                && reading.problems().isEmpty();
        return isForeign
                ? Reading.of(problem(
                        name, "holds neither a dashboard, a folder nor a group of rules; name a file that does"))
                : reading;
    }

    private static Reading resources(ReadResult read) {
        Reading unreadable = new Reading(List.of(), read.problems());
        return read.documents().stream().map(ResourceForms::recognise).reduce(unreadable, Reading::and);
    }

    private interface Bytes {
        byte[] read() throws IOException;
    }

    private static ReadResult text(String name, Bytes bytes) {
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes.read());
            return Documents.read(new SourceText(
                    name, StandardCharsets.UTF_8.newDecoder().decode(content).toString()));
        } catch (CharacterCodingException e) {
            return unreadable(name, "is not UTF-8 text; save it as UTF-8");
        } catch (NoSuchFileException e) {
            return unreadable(name, "there is no such file or folder; check the path");
        } catch (AccessDeniedException e) {
            return unreadable(name, "may not be read; change its permissions");
        } catch (IOException | UncheckedIOException e) {
            return unreadable(name, "cannot be read: " + e.getMessage());
        }
    }

    private static ReadResult unreadable(String name, String message) {
        return new ReadResult(List.of(), List.of(problem(name, message)));
    }

    private static ReadProblem problem(String name, String message) {
        return new ReadProblem(new SourceText(name, ""), Json.NOWHERE, message);
    }
}

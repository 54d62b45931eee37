package dev.wfmon.target;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.plan.Live;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How files of a provisioning tree are named and read. */
final class TreeFiles {

    static final String YAML = ".yaml";

    private TreeFiles() {}

    /** A name may hold any character, so what is no plain file name is escaped. */
    static String fileName(String prefix, String name) {
        return prefix + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A") + YAML;
    }

    /** The names of what stands in the files of a folder that begin so. */
    static List<String> names(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(prefix) && file.endsWith(YAML))
                    .map(file -> URLDecoder.decode(
                            file.substring(prefix.length(), file.length() - YAML.length()), StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }

    static Live live(JsonObject spec, Optional<String> folder) {
        return new Live(spec, folder, JsonWriter.compact(spec), Optional.empty());
    }

    /** The object that a file holds; none where there is no file. */
    static Optional<JsonObject> content(Path file) throws TargetException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ReadResult read = Documents.read(new SourceText(file.toString(), Files.readString(file)));
            if (!read.isClean()) {
                throw new TargetException(
                        Reason.UNAVAILABLE,
                        read.problems().getFirst().render()
                                + "\nMend this file, or delete it to have it written anew.");
            }
            return read.documents().stream()
                    .flatMap(document -> document.root().asObject().stream())
                    .findFirst();
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "cannot read " + file + ": " + reason(e), e);
        }
    }

    /** File systems give only the file's name as the message of most faults; their class says what went wrong. */
    static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied -> "permission denied (" + denied.getFile() + ")";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case CharacterCodingException text -> "it is not UTF-8 text";
            case FileAlreadyExistsException file -> file.getFile() + " is a file where a folder should be";
            default -> String.valueOf(fault.getMessage());
        };
    }
}

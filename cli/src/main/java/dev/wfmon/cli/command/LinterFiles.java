package dev.wfmon.cli.command;

import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.lint.DashboardLinterFile;
import dev.wfmon.lint.Exclusion;
import dev.wfmon.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of dashboard-linter that lie beside the files of resources. */
final class LinterFiles {

    private LinterFiles() {}

    static List<Exclusion> besides(List<Resource> resources, Console console) {
        return resources.stream()
                .map(resource -> resource.origin().source().file().name())
                .filter(name -> !name.startsWith("<"))
                .distinct()
                .map(name -> Objects.requireNonNullElse(Path.of(name).getParent(), Path.of("")))
                .distinct()
                .flatMap(folder -> read(folder, console))
                .toList();
    }

    private static Stream<Exclusion> read(Path folder, Console console) {
        Path file = folder.resolve(DashboardLinterFile.NAME);
        Path path = console.environment().directory().resolve(file);
        if (!Files.isRegularFile(path)) {
            return Stream.empty();
        }
        try {
            ReadResult read = YamlReader.read(new SourceText(file.toString(), Files.readString(path)));
            read.problems().forEach(problem -> console.remark(problem.render()));
            return read.documents().stream()
                    .flatMap(document -> DashboardLinterFile.read(document, folder.toString()).stream());
        } catch (IOException e) {
            console.remark(file + ": cannot be read: " + e.getMessage());
            return Stream.empty();
        }
    }
}

package dev.wfmon.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a provisioning tree with Grafana's eyes: what it demands of each file, and which dashboard goes where. */
final class Provisioning {

    private Provisioning() {}

    /**
     * Checks a tree.
     *
     * @return the folder (uid, title; empty at the top level) of each dashboard, by the dashboard's uid
     */
    static Map<String, String> check(Path root) throws IOException {
        for (String expected : List.of("dashboards", "alerting", "datasources", "plugins")) {
            assertThat(root.resolve(expected)).isDirectory();
        }
        Map<String, String> folders = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Path file : files(root.resolve("dashboards"), 1, ".yaml", ".yml")) {
            JsonObject config = read(file);
            assertThat(config.integer("apiVersion")).as(file.toString()).hasValue(1L);
            assertThat(config.array("providers")).as(file.toString()).isPresent();
            for (JsonObject provider : config.objects("providers").toList()) {
                String name = provider.string("name").orElse("");
                assertThat(name).as(file.toString()).isNotBlank();
                assertThat(names.add(name)).as("one provider is named " + name).isTrue();
                checkProvider(provider, folders);
            }
        }
        return folders;
    }

    private static void checkProvider(JsonObject provider, Map<String, String> folders) throws IOException {
        String about = provider.toString();
        assertThat(provider.string("type")).as(about).hasValue("file");
        String path = expanded(provider.object("options")
                .flatMap(options -> options.string("path"))
                .orElse(""));
        assertThat(Path.of(path)).as(about).isAbsolute().isDirectory();
        Optional<String> folderUid = provider.string("folderUid");
        Optional<String> folder = provider.string("folder").map(Provisioning::expanded);
        assertThat(folder.isPresent()).as(about).isEqualTo(folderUid.isPresent());
        for (Path file : files(Path.of(path), Integer.MAX_VALUE, ".json")) {
            JsonObject dashboard = read(file);
            String uid = dashboard.string("uid").orElse("");
            assertThat(uid).as(file.toString()).matches("[a-zA-Z0-9_-]{1,40}");
            assertThat(dashboard.string("title").orElse("")).as(file.toString()).isNotBlank();
            String place = folderUid.map(id -> id + ", " + folder.orElse("")).orElse("");
            assertThat(folders.put(uid, place))
                    .as("one dashboard has the uid " + uid)
                    .isNull();
        }
    }

    /** Grafana replaces {@code $NAME} and {@code ${NAME}} by the environment's, and {@code $$} by one sign. */
    private static String expanded(String text) {
        assertThat(text.replace("$$", "")).as("would be expanded").doesNotContain("$");
        return text.replace("$$", "$");
    }

    private static JsonObject read(Path file) throws IOException {
        ReadResult read = Documents.read(new SourceText(file.toString(), Files.readString(file)));
        assertThat(read.problems()).as(file.toString()).isEmpty();
        assertThat(read.documents()).as(file.toString()).hasSize(1);
        Json root = read.documents().getFirst().root();
        return root.asObject().orElseThrow();
    }

    private static List<Path> files(Path folder, int depth, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().endsWith(ending)))
                    .sorted()
                    .toList();
        }
    }
}

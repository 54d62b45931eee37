package dev.wfmon.cli.settings;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration file:
 *
 * <pre>
 * version: 1
 * resources: [dashboards/, rules/]       # what commands work on when no file is named
 * stacks:
 *   prod: {grafana: {server: https://grafana.example, org-id: 1, token: …, tls: {ca-file: ca.pem}}}
 * contexts:
 *   prod: {stack: prod}
 * current-context: prod
 * </pre>
 *
 * @param isTrusted whether the user chose the file; one that merely lies in a repository is not to learn secrets
 */
record ConfigFile(Path path, JsonDocument document, JsonObject root, boolean isTrusted) {

    private static final Set<String> KEYS = Set.of("version", "resources", "stacks", "contexts", "current-context");

    static ConfigFile read(Path path, boolean isTrusted) throws SettingsException {
        ReadResult read = text(path);
        if (!read.isClean()) {
            throw new SettingsException(read.problems().getFirst().render());
        }
        if (read.documents().isEmpty()) {
            JsonDocument empty = new JsonDocument(new SourceText(path.toString(), ""), JsonObject.empty());
            return new ConfigFile(path, empty, JsonObject.empty(), isTrusted);
        }
        JsonDocument document = read.documents().getFirst();
        JsonObject root = document.root()
                .asObject()
                .orElseThrow(() -> new SettingsException(path + ": a configuration is a list of keys and values"));
        for (JsonObject.Member member : root.members()) {
            if (!KEYS.contains(member.name())) {
                throw new SettingsException(document.source().place(member.offset()) + ": \"" + member.name()
                        + "\" is no setting of wfmon; there are "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        return new ConfigFile(path, document, root, isTrusted);
    }

    private static ReadResult text(Path path) throws SettingsException {
        try {
            return YamlReader.read(new SourceText(path.toString(), Files.readString(path)));
        } catch (IOException e) {
            throw new SettingsException(
                    path + ": the configuration cannot be read; check the path given by --config" + " or WFMON_CONFIG");
        }
    }

    /** The files and folders to work on when none is named, relative to this file. */
    List<String> resources() {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        return root.array("resources").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.asString().stream())
                .map(item -> folder.resolve(item).toString())
                .toList();
    }

    Optional<String> currentContext() {
        return root.string("current-context");
    }

    /** The {@code grafana} section that a context leads to. */
    Optional<JsonObject> grafana(String context) throws SettingsException {
        Optional<JsonObject> found = root.object("contexts").flatMap(contexts -> contexts.object(context));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> stack = found.get().string("stack");
        Optional<JsonObject> grafana = stack.isEmpty()
                ? found.get().object("grafana")
                : root.object("stacks")
                        .flatMap(stacks -> stacks.object(stack.get()))
                        .flatMap(section -> section.object("grafana"));
        if (grafana.isEmpty()) {
            throw new SettingsException(place(found.get()) + ": context \"" + context
                    + "\" leads to no grafana section;" + " name a stack that has one");
        }
        return grafana;
    }

    String place(Json part) {
        return document.place(part);
    }
}

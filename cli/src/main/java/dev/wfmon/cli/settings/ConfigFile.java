package dev.wfmon.cli.settings;

import dev.wfmon.config.SettingCheck;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.lint.LintSettings;
import dev.wfmon.workflow.config.WorkflowConfigs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A configuration file:
 *
 * <pre>
 * version: 1
 * resources: [dashboards/, rules/]       # what commands work on when no file is named
 * workflow:                              # how the built-in pack is to be, see docs/configuration.md
 *   environments: {production: {datasource: {uid: victoria}}}
 * lint: {rules: {dashboard/no-uid: off}} # what lint finds, see docs/lint/README.md
 * stacks:
 *   prod: {grafana: {server: https://grafana.example, org-id: 1, token: …, tls: {ca-file: ca.pem}}}
 * contexts:
 *   prod: {stack: prod, environment: production}
 * current-context: prod
 * </pre>
 *
 * @param workflow what the section {@code workflow} says, if there is one
 * @param isTrusted whether the user chose the file; one that merely lies in a repository is not to learn secrets
 */
record ConfigFile(
        Path path, JsonDocument document, JsonObject root, Optional<WorkflowConfigs> workflow, boolean isTrusted) {

    static ConfigFile read(Path path, boolean isTrusted) throws SettingsException {
        ReadResult read = text(path);
        refuse(read.problems());
        JsonDocument document = read.documents().isEmpty()
                ? new JsonDocument(new SourceText(path.toString(), ""), JsonObject.empty())
                : read.documents().getFirst();
        JsonObject root = document.root()
                .asObject()
                .orElseThrow(() -> new SettingsException(path + ": a configuration is a list of keys and values"));
        SettingCheck check = new SettingCheck(document);
        check.check(root, FileSettings.FILE);
        Optional<WorkflowConfigs> workflow =
                root.object("workflow").map(section -> WorkflowConfigs.read(document, section));
        workflow.ifPresent(configs -> configs.problems().forEach(check::add));
        workflow.ifPresent(configs -> checkEnvironments(check, root, configs));
        root.object("lint")
                .ifPresent(section -> LintSettings.problems(document, section).forEach(check::add));
        refuse(check.problems());
        return new ConfigFile(path, document, root, workflow, isTrusted);
    }

    private static void refuse(List<ReadProblem> problems) throws SettingsException {
        if (!problems.isEmpty()) {
            throw new SettingsException(
                    String.join("\n", problems.stream().map(ReadProblem::render).toList()));
        }
    }

    private static void checkEnvironments(SettingCheck check, JsonObject root, WorkflowConfigs workflow) {
        root.object("contexts").map(JsonObject::members).orElse(List.of()).stream()
                .flatMap(context -> context.value().asObject().stream())
                .flatMap(context -> context.find("environment").stream())
                .forEach(name -> name.asString()
                        .filter(text -> workflow.of(text).isEmpty())
                        .ifPresent(text -> check.report(name, workflow.missing(text))));
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
        return root.array("resources").stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.asString().stream())
                .map(item -> folder().resolve(item).toString())
                .toList();
    }

    /** What the section {@code lint} says, its files relative to this one. */
    Optional<LintSettings> lint() {
        return root.object("lint")
                .map(LintSettings::read)
                .map(lint -> lint.withFiles(
                        file -> isAddress(file) ? file : folder().resolve(file).toString()));
    }

    private static boolean isAddress(String file) {
        return file.startsWith("http://") || file.startsWith("https://");
    }

    private Path folder() {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }

    Optional<String> currentContext() {
        return root.string("current-context");
    }

    /** The environment that a context chooses. */
    Optional<String> environment(String context) {
        return root.object("contexts")
                .flatMap(contexts -> contexts.object(context))
                .flatMap(found -> found.string("environment"));
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

package dev.wfmon.cli.command;

import dev.wfmon.alert.RuleForm;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.resource.Manifest;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints resources as files that every command reads. */
@Command(
        name = "render",
        description = "Print the resources, for wfmon apply -f - or kubectl-like tools.",
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    /** The languages of files. */
    enum Format {
        YAML,
        JSON
    }

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final SettingsOptions settingsOptions = new SettingsOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "yaml|json",
            defaultValue = "yaml",
            description = "yaml, one document a resource (default), or json, one list.")
    private Format format = Format.YAML;

    @Option(
            names = "--rules",
            paramLabel = "FORM",
            defaultValue = "file",
            description = "How groups of Prometheus rules are printed: ${COMPLETION-CANDIDATES} (default: file);"
                    + " an operator takes a PrometheusRule or a VMRule.")
    private RuleForm rules = RuleForm.FILE;

    private final Console console;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = settingsOptions.read(console.environment());
        List<Resource> resources = input.resources(console.environment(), settings, Optional.empty());
        List<JsonObject> manifests =
                resources.stream().map(resource -> Manifest.of(resource, rules)).toList();
        console.print(
                switch (format) {
                    case YAML ->
                        manifests.stream()
                                .map(manifest -> YamlWriter.write(manifest).stripTrailing())
                                .collect(Collectors.joining("\n---\n"));
                    case JSON ->
                        JsonWriter.pretty(JsonObject.builder()
                                .put("apiVersion", "v1")
                                .put("kind", "List")
                                .put("items", manifests)
                                .build());
                });
        return ExitCode.OK.number();
    }
}

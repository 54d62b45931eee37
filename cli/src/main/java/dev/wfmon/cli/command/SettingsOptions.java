package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Destination;
import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.cli.settings.SettingsException;
import dev.wfmon.workflow.WorkflowConfig;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which configuration applies. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file (default: ./wfmon.yaml, then ~/.config/wfmon/config.yaml).")
    private Optional<String> config = Optional.empty();

    Settings read(Environment environment) {
        try {
            return Settings.read(environment, config);
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.GENERAL, e.getMessage());
        }
    }

    /** How the built-in pack is to be, in the environment that an option, a context or nothing names. */
    static WorkflowConfig workflow(Settings settings, Optional<String> environment, Optional<String> context) {
        try {
            return settings.workflow(environment, context);
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }

    static Destination destination(Settings settings, Optional<String> target, Optional<String> context) {
        try {
            return settings.destination(target, context);
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }
}

package dev.wfmon.cli.command;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the program's version. */
@Command(name = "version", description = "Print the version of wfmon.")
final class VersionCommand implements Callable<Integer> {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(
                switch (output.format()) {
                    case TEXT -> text();
                    case JSON ->
                        JsonWriter.pretty(
                                JsonObject.builder().put("version", number()).build());
                });
        return ExitCode.OK.number();
    }

    /** {@code wfmon 1.2.3}. */
    static String text() {
        return "wfmon " + number();
    }

    static String number() {
        return ConfigProvider.getConfig().getValue("quarkus.application.version", String.class);
    }
}

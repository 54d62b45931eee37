package dev.wfmon.cli.command;

import picocli.CommandLine.Option;

/** In which form results are printed. */
final class OutputOptions {

    /** The forms: for people, or for programs. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people (default), json for programs.")
    private Format format = Format.TEXT;

    Format format() {
        return format;
    }
}

package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/** What commands have in common: where they read and write, in which colours, and when they are to stop. */
record Console(Environment environment, BooleanSupplier isPlain, BooleanSupplier isVerbose, Cancellation cancellation) {

    /** Prints a result. */
    void print(String text) {
        environment.out().println(text);
    }

    /** Prints a remark that is no part of the result. */
    void remark(String text) {
        environment.err().println(text);
    }

    /** Prints what only those who ask for more want to know. */
    void detail(String text) {
        if (isVerbose.getAsBoolean()) {
            remark(text);
        }
    }

    ProgressLine progress() {
        return new ProgressLine(environment, cancellation);
    }

    Ansi ansi() {
        return environment.isTerminal() && !isPlain.getAsBoolean() ? Ansi.ON : Ansi.OFF;
    }

    PrintWriter writer() {
        return new PrintWriter(environment.out(), true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(environment.err(), true, StandardCharsets.UTF_8);
    }
}

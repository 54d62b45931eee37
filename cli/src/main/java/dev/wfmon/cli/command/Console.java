package dev.wfmon.cli.command;

import dev.wfmon.cli.grafana.Traffic;
import dev.wfmon.cli.settings.Environment;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * What commands have in common: where they read and write, in which colours, and when they are to stop.
 *
 * @param traffic counts what they send and get
 */
record Console(
        Environment environment,
        BooleanSupplier isPlain,
        BooleanSupplier isVerbose,
        Cancellation cancellation,
        Traffic traffic) {

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

    /** Says to those who ask for more what the run has cost. */
    void sumUp() {
        if (!traffic.isNone()) {
            detail(traffic.summary());
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

package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence for people and an exit code for scripts. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Environment environment;
    private final BooleanSupplier isTracing;

    Failures(Environment environment, BooleanSupplier isTracing) {
        this.environment = environment;
        this.isTracing = isTracing;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        String sentence = fault instanceof UnmatchedArgumentException unmatched
                ? unknown(command, unmatched)
                : fault.getMessage() + ".";
        say(sentence + " See " + command + " --help.");
        return ExitCode.USAGE.number();
    }

    private static String unknown(String command, UnmatchedArgumentException fault) {
        String word = fault.getUnmatched().getFirst();
        List<String> similar = fault.getSuggestions();
        return command + " has no " + (fault.isUnknownOption() ? "option " : "command ") + word
                + (similar.isEmpty() ? "." : "; did you mean " + String.join(" or ", similar) + "?");
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        if (isTracing.getAsBoolean()) {
            fault.printStackTrace(environment.err());
        }
        if (fault instanceof CommandFailure failure) {
            say(failure.getMessage());
            return failure.exitCode().number();
        }
        if (fault instanceof CancellationException) {
            say("cancelled; nothing was left half done.");
            return ExitCode.CANCELLED.number();
        }
        say("this is a fault in wfmon (" + fault + "); run it again with -vvv and report what it shows.");
        return ExitCode.GENERAL.number();
    }

    private void say(String text) {
        environment.err().println("wfmon: " + text);
    }
}

package dev.wfmon.cli.command;

import dev.wfmon.lint.LintProfile;
import dev.wfmon.lint.LintProfile.Level;
import dev.wfmon.lint.LintRules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rules of lint look, and how much they matter. */
final class RuleOptions {

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Let this rule or group of rules look and no other; may be repeated.")
    private List<String> only = List.of();

    @Option(
            names = "--disable",
            paramLabel = "RULE",
            description = "Do not let this rule or group of rules look; may be repeated.")
    private List<String> disabled = List.of();

    @Option(
            names = "--severity",
            paramLabel = "RULE=LEVEL",
            description = "How much findings of this rule or group matter: off, info, warning or error.")
    private Map<String, Level> levels = new LinkedHashMap<>();

    /** What the configuration says, with what the command line says on top. */
    LintProfile over(LintProfile configured) {
        Stream.of(only, disabled, levels.keySet())
                .flatMap(names -> names.stream())
                .flatMap(name -> LintRules.problem(name).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new CommandFailure(ExitCode.USAGE, problem);
                });
        LintProfile profile = configured;
        for (Map.Entry<String, Level> level : levels.entrySet()) {
            profile = profile.with(level.getKey(), level.getValue());
        }
        for (String rule : disabled) {
            profile = profile.with(rule, Level.OFF);
        }
        return only.isEmpty() ? profile : profile.only(new LinkedHashSet<>(only));
    }
}

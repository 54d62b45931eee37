package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.resource.Identities;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import dev.wfmon.resource.Selector;
import dev.wfmon.workflow.WorkflowConfig;
import dev.wfmon.workflow.WorkflowPack;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command works on: files, folders and standard input, the configured ones, or the built-in pack. */
final class InputOptions {

    @Parameters(
            paramLabel = "FILE|KIND/NAME",
            arity = "0..*",
            description = "Files or folders with dashboards, folders and rules; - reads standard input."
                    + " dashboards/cpu,memory chooses some of what is read.")
    private List<String> words = List.of();

    @Option(
            names = {"-f", "--filename", "-p", "--path"},
            paramLabel = "FILE",
            description = "A file or folder, as an option; may be repeated.")
    private List<String> files = List.of();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "An environment of the configuration file, for the built-in monitoring (default: the one"
                    + " of the context).")
    private Optional<String> overlay = Optional.empty();

    /** What was read and chosen, with whatever is wrong with it. */
    Reading read(Environment environment, Settings settings, Optional<String> context) {
        WorkflowConfig config = SettingsOptions.workflow(settings, overlay, context);
        List<String> named = new ArrayList<>(files);
        List<String> selectors = new ArrayList<>();
        for (String word : words) {
            boolean isFile = word.equals(ResourceFiles.STDIN)
                    || Files.exists(environment.directory().resolve(word));
            (isFile || Selector.parse(word).isEmpty() ? named : selectors).add(word);
        }
        List<String> arguments = named.isEmpty() ? settings.resources() : named;
        Reading all = arguments.isEmpty()
                ? new Reading(WorkflowPack.resources(config), List.of())
                : new ResourceFiles(environment.directory(), environment.in()).read(arguments);
        return selectors.isEmpty() ? all : new Reading(select(all.resources(), selectors), all.problems());
    }

    /**
     * Those of the resources that the words choose, or all.
     *
     * @throws CommandFailure when a word is no selector, since no files are read here
     */
    List<Resource> choose(List<Resource> resources) {
        List<String> files = Stream.concat(this.files.stream(), words.stream())
                .filter(word -> Selector.parse(word).isEmpty())
                .toList();
        if (!files.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--live asks what is on the server; " + files.getFirst() + " is no KIND/NAME.");
        }
        return words.isEmpty() ? resources : select(resources, words);
    }

    private static List<Resource> select(List<Resource> resources, List<String> selectors) {
        Set<Resource> selected = new LinkedHashSet<>();
        for (String text : selectors) {
            Selector selector = Selector.parse(text).orElseThrow();
            List<Resource> matches = resources.stream()
                    .filter(resource -> selector.matches(resource.id()))
                    .toList();
            if (matches.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE, text + " is neither a file nor among the " + resources.size() + " resources.");
            }
            selected.addAll(matches);
        }
        return List.copyOf(selected);
    }

    /**
     * The resources, when all of the input could be read and each resource can be told from the others.
     *
     * @throws CommandFailure with every problem otherwise, so that nothing is done by halves
     */
    List<Resource> resources(Environment environment, Settings settings, Optional<String> context) {
        Reading reading = read(environment, settings, context);
        List<ReadProblem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Identities.problems(reading.resources()));
        if (!problems.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.GENERAL,
                    String.join("\n", problems.stream().map(ReadProblem::render).toList()));
        }
        return reading.resources();
    }
}

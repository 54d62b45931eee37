package dev.wfmon.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file that holds files, commands and what they print:
 *
 * <pre>
 * What this case shows.
 * == file dashboards/a.json
 * {"uid": "a", "title": "A", "panels": []}
 * == run apply dashboards
 * + dashboard a "A"
 * grafana: 1 created, 0 changed, 0 unchanged.
 * == err
 * what goes to standard error
 * == exit 0
 * </pre>
 *
 * <p>A {@code run} goes on where the one before left its files. Without {@code err} nothing may be printed there,
 * without {@code exit} the code must be 0. The case's folder is written {@code $DIR}.
 */
public final class CommandCase {

    private static final Pattern SECTION = Pattern.compile("== (file|run|err|exit)(?: (.*))?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private record Section(String kind, String argument, String text) {}

    private final Path file;
    private final String introduction;
    private final List<Section> sections;

    private CommandCase(Path file, String introduction, List<Section> sections) {
        this.file = file;
        this.introduction = introduction;
        this.sections = List.copyOf(sections);
    }

    /** The cases of the folder of the module cli, seen from any module. */
    public static Stream<CommandCase> all() {
        try (Stream<Path> files = Files.list(Path.of("..", "cli", "src", "test", "cases"))) {
            return files.sorted().map(CommandCase::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandCase read(Path file) {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String introduction = "";
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher header = SECTION.matcher(line);
                if (header.matches()) {
                    introduction = sections.isEmpty() ? text.toString() : introduction;
                    close(sections, text);
                    String argument = header.group(2) == null ? "" : header.group(2);
                    sections.add(new Section(header.group(1), argument, ""));
                } else {
                    text.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(sections, text);
        return new CommandCase(file, introduction, sections);
    }

    private static void close(List<Section> sections, StringBuilder text) {
        if (!sections.isEmpty()) {
            Section open = sections.removeLast();
            sections.add(new Section(open.kind(), open.argument(), text.toString()));
        }
        text.setLength(0);
    }

    /** Runs the commands in the folder and writes the case as it went. */
    public String play(Program program, Path folder) throws IOException {
        StringBuilder played = new StringBuilder(introduction);
        for (Section section : sections) {
            switch (section.kind()) {
                case "file" -> {
                    Path target = folder.resolve(section.argument());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, section.text());
                    played.append("== file ")
                            .append(section.argument())
                            .append('\n')
                            .append(section.text());
                }
                case "run" -> played.append(play(program, folder, section.argument()));
                default -> {
                    // What was expected; what happened is written with the run.
                }
            }
        }
        return played.toString();
    }

    private static String play(Program program, Path folder, String command) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", folder.toString());
        List<String> words = new ArrayList<>(words(command.replace("$DIR", folder.toString())));
        while (words.getFirst().matches("[A-Z_]+=.*")) {
            String[] variable = words.removeFirst().split("=", 2);
            environment.put(variable[0], variable[1]);
        }
        Program.Run run = program.run(folder, environment, "", words);
        StringBuilder text = new StringBuilder("== run " + command + "\n").append(run.out());
        if (!run.err().isEmpty()) {
            text.append("== err\n").append(run.err());
        }
        if (run.exitCode() != 0) {
            text.append("== exit ").append(run.exitCode()).append('\n');
        }
        // Paths come absolute where the program runs inside of the test, and relative where it is a process.
        return text.toString().replace(folder + "/", "").replace(folder.toString(), "$DIR");
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    public String expected() throws IOException {
        return Files.readString(file);
    }

    /** Takes what happened as what is expected. */
    public void update(String played) throws IOException {
        Files.writeString(file, played);
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(".txt", "");
    }
}

package dev.wfmon.cli.view;

import dev.wfmon.format.FormattedFile;
import dev.wfmon.format.FormattedFile.Change;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What formatting changes, for people. */
public final class FormatText {

    private final Ansi ansi;

    /**
     * @param ansi whether there are colours
     */
    public FormatText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** {@code dashboards/cpu.json: 3 expressions}. */
    public String changed(FormattedFile file) {
        int number = file.changes().size();
        return file.source().name() + ": " + number + (number == 1 ? " expression" : " expressions");
    }

    /** The files that differ, each on its line. */
    public String list(List<FormattedFile> files) {
        return files.stream()
                .filter(FormattedFile::isChanged)
                .map(this::changed)
                .collect(Collectors.joining("\n"));
    }

    /** Each expression that differs, as it is and as it should be. */
    public String differences(List<FormattedFile> files) {
        return files.stream()
                .flatMap(file -> file.changes().stream())
                .map(this::difference)
                .collect(Collectors.joining("\n\n"));
    }

    private String difference(Change change) {
        return change.place() + "\n" + lines("-", "red", change.before()) + "\n" + lines("+", "green", change.after());
    }

    private String lines(String sign, String colour, String text) {
        return text.stripTrailing()
                .lines()
                .map(line -> coloured(colour, sign + " " + line))
                .collect(Collectors.joining("\n"));
    }

    /** Picocli's own markup would read what a query has of it. */
    private String coloured(String colour, String line) {
        Ansi.IStyle style = Ansi.Style.valueOf("fg_" + colour);
        return ansi.enabled() ? style.on() + line + style.off() : line;
    }
}

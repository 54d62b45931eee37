package dev.wfmon.lint;

import dev.wfmon.json.Json;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.OtherSubject;
import dev.wfmon.lint.rule.RoutingSubject;
import dev.wfmon.lint.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The resources of a YAML text and their rules and panels, as far as they reach: each to where the next one starts. */
final class Regions {

    /** Some characters of the text. */
    record Region(int start, int end) {

        boolean holds(int offset) {
            return start <= offset && offset < end;
        }
    }

    private final String text;
    private final List<Region> resources;
    private final List<Region> parts = new ArrayList<>();

    Regions(String text, List<Subject> subjects) {
        this.text = text;
        this.resources =
                regions(subjects.stream().map(subject -> subject.resource().spec()), text.length());
        Map<Integer, Region> byStart = resources.stream().collect(Collectors.toMap(Region::start, region -> region));
        for (Subject subject : subjects) {
            Region around = byStart.get(subject.resource().spec().offset());
            if (around != null) {
                parts.addAll(regions(parts(subject), around.end()));
            }
        }
    }

    private static Stream<? extends Json> parts(Subject subject) {
        return switch (subject) {
            case GroupSubject group -> group.rules().stream().map(rule -> rule.json());
            case DashboardSubject dashboard ->
                dashboard.view().panels().stream().map(panel -> panel.part().json());
            case RoutingSubject ignored -> Stream.empty();
            case OtherSubject ignored -> Stream.empty();
        };
    }

    private static List<Region> regions(Stream<? extends Json> values, int end) {
        List<Integer> starts = values.map(Json::offset)
                .filter(offset -> offset != Json.NOWHERE)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Region(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end))
                .toList();
    }

    Region file() {
        return new Region(0, text.length());
    }

    /** What a comment is about: what starts on the line below it, else what it stands in, else the file. */
    Region of(int comment) {
        Region line = lineBelow(comment);
        return find(line).or(() -> innermost(comment)).orElseGet(this::file);
    }

    private Optional<Region> find(Region line) {
        return Stream.concat(resources.stream(), parts.stream())
                .filter(region -> line.holds(region.start()))
                .findFirst();
    }

    private Optional<Region> innermost(int offset) {
        return Stream.concat(parts.stream(), resources.stream())
                .filter(region -> region.holds(offset))
                .findFirst();
    }

    /** The next line that is not blank and no comment, if the comment has its line for itself; else nothing. */
    private Region lineBelow(int comment) {
        int start = text.lastIndexOf('\n', comment) + 1;
        if (!text.substring(start, comment).isBlank()) {
            return new Region(0, 0);
        }
        int line = start;
        int end = endOfLine(line);
        while (end < text.length() && isPassedOver(text.substring(line, end))) {
            line = end + 1;
            end = endOfLine(line);
        }
        return new Region(line, end);
    }

    private static boolean isPassedOver(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private int endOfLine(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline;
    }
}

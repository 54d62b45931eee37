package dev.wfmon.lint;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Findings that are known and not to be told again: what is wrong with old files, while new ones are kept clean.
 *
 * <pre>{@code
 * Baseline baseline = Baseline.of(Linter.lint(resources));
 * baseline.without(Linter.lint(resources)); // []
 * baseline.toJson();
 * }</pre>
 */
public final class Baseline {

    /** Of the file's format. */
    public static final int VERSION = 1;

    /** A known finding; only the fingerprint counts, the rest is for people. */
    private record Entry(String fingerprint, String rule, String resource, String where) {

        JsonObject toJson() {
            return JsonObject.builder()
                    .put("rule", rule)
                    .put("resource", resource)
                    .put("where", where)
                    .put("fingerprint", fingerprint)
                    .build();
        }
    }

    private final List<Entry> entries;

    private Baseline(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A baseline with these findings. */
    public static Baseline of(List<Finding> findings) {
        List<String> prints = Fingerprint.of(findings);
        return new Baseline(IntStream.range(0, prints.size())
                .mapToObj(i -> entry(findings.get(i), prints.get(i)))
                .toList());
    }

    private static Entry entry(Finding finding, String fingerprint) {
        return new Entry(
                fingerprint,
                finding.rule(),
                finding.resource(),
                finding.location().where());
    }

    /** Reads a baseline. */
    public static Reading read(SourceText source) {
        ReadResult read = Documents.read(source);
        if (!read.isClean() || read.documents().isEmpty()) {
            return new Reading(new Baseline(List.of()), read.problems().stream().findFirst());
        }
        Optional<JsonObject> root = read.documents()
                .getFirst()
                .root()
                .asObject()
                .filter(object -> object.integer("version").equals(Optional.of((long) VERSION)))
                .filter(object -> object.array("findings").isPresent());
        return root.map(object -> new Reading(read(object), Optional.empty()))
                .orElseGet(() -> new Reading(
                        new Baseline(List.of()),
                        Optional.of(new ReadProblem(
                                source,
                                0,
                                "this is no baseline of version " + VERSION + "; write one with --update-baseline"))));
    }

    private static Baseline read(JsonObject root) {
        return new Baseline(root.objects("findings")
                .map(entry -> new Entry(
                        entry.string("fingerprint").orElse(""),
                        entry.string("rule").orElse(""),
                        entry.string("resource").orElse(""),
                        entry.string("where").orElse("")))
                .toList());
    }

    /** A baseline that was read, and why it could not be. */
    public record Reading(Baseline baseline, Optional<ReadProblem> problem) {}

    /** The findings that are not in the baseline. */
    public List<Finding> without(List<Finding> findings) {
        Set<String> known = entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
        List<String> prints = Fingerprint.of(findings);
        return IntStream.range(0, prints.size())
                .filter(i -> !known.contains(prints.get(i)))
                .mapToObj(findings::get)
                .toList();
    }

    /** How many findings of the baseline are no longer found. */
    public long settled(List<Finding> findings) {
        Set<String> found = new HashSet<>(Fingerprint.of(findings));
        return entries.stream()
                .filter(entry -> !found.contains(entry.fingerprint()))
                .count();
    }

    public int size() {
        return entries.size();
    }

    /** The baseline as its reader takes it. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("version", VERSION)
                .put("findings", entries.stream().map(Entry::toJson).toList())
                .build();
    }
}

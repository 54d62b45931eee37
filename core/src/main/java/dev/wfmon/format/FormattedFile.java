package dev.wfmon.format;

import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with its expressions laid out; nothing else of it has changed.
 *
 * <pre>{@code
 * for (FormattedFile file : FormattedFile.of(resources)) {
 *     System.out.println(file.source().name() + ": " + file.changes().size() + " expressions");
 * }
 * }</pre>
 *
 * @param source the file as it was
 * @param text the file as it should be
 * @param changes the expressions that differ, in their order
 * @param problems the expressions that were left, and why
 */
public record FormattedFile(SourceText source, String text, List<Change> changes, List<ReadProblem> problems) {

    /**
     * An expression that was laid out anew.
     *
     * @param place {@code file:line:column}
     */
    public record Change(String place, String before, String after) {}

    public FormattedFile {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Whether any character differs. */
    public boolean isChanged() {
        return !text.equals(source.text());
    }

    /** The files that resources were read from, in their order, with the expressions of these resources laid out. */
    public static List<FormattedFile> of(List<Resource> resources) {
        Map<SourceText, FileFormat> files = new LinkedHashMap<>();
        for (Resource resource : resources) {
            SourceText file = outermost(resource.origin().source());
            FileFormat format = files.computeIfAbsent(file, FileFormat::new);
            Expression.in(resource).forEach(format::add);
        }
        return files.values().stream().map(FileFormat::result).toList();
    }

    private static SourceText outermost(SourceText text) {
        SourceText outer = text;
        for (SourceText.Around around = outer.around(); around != null; around = outer.around()) {
            outer = around.document().source();
        }
        return outer;
    }
}

package dev.wfmon.lint;

import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Mends files as the fixes of findings say, until nothing is left to mend: a second run changes nothing.
 *
 * <pre>{@code
 * Fixes fixes = Fixes.of(resources, Linter::lint, Fixes.Which.SAFE);
 * fixes.files().forEach(file -> System.out.println(file.before().name() + "\n" + file.after().text()));
 * }</pre>
 *
 * <p>A fix that would keep its file from being read, or change what resources are in it, is left out.
 *
 * @param files those that change, each as it was and as it is to be
 * @param count how many findings were mended
 * @param left what is found in the files as they are to be
 */
public record Fixes(List<FixedFile> files, int count, List<Finding> left) {

    /** One fix may make room for another, but not for ever. */
    private static final int MOST_ROUNDS = 10;

    /** Which fixes are made. */
    public enum Which {
        /** Those that leave the meaning as it is. */
        SAFE,
        /** Those as well that change what is shown or when an alert fires. */
        ALL
    }

    /** A file that changes. */
    public record FixedFile(SourceText before, SourceText after) {}

    public Fixes {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /**
     * Works out what the files are to be; writes nothing.
     *
     * @param lint what finds the mistakes
     */
    public static Fixes of(List<Resource> resources, Function<List<Resource>, List<Finding>> lint, Which which) {
        Run run = new Run(resources);
        List<Finding> findings = lint.apply(run.resources);
        for (int round = 0; round < MOST_ROUNDS && run.mend(findings, which); round++) {
            findings = lint.apply(run.resources);
        }
        return new Fixes(run.files(), run.count, findings);
    }

    /** The resources while their files change. */
    private static final class Run {

        private List<Resource> resources;
        private final Map<String, FixedFile> files = new LinkedHashMap<>();
        private int count;

        Run(List<Resource> resources) {
            this.resources = resources;
        }

        List<FixedFile> files() {
            return List.copyOf(files.values());
        }

        /** Whether anything changed. */
        boolean mend(List<Finding> findings, Which which) {
            Map<SourceText, List<List<TextEdit>>> byFile = new LinkedHashMap<>();
            findings.stream()
                    .flatMap(finding -> finding.fix().stream())
                    .filter(fix -> fix.isSafe() || which == Which.ALL)
                    .forEach(fix -> byFile.computeIfAbsent(fix.file(), file -> new ArrayList<>())
                            .add(fix.edits()));
            int before = count;
            byFile.forEach(this::mend);
            return count > before;
        }

        /** Makes all fixes of a file that do not get into each other's way; if the file suffers, one alone. */
        private void mend(SourceText file, List<List<TextEdit>> fixes) {
            List<List<TextEdit>> apart = new ArrayList<>();
            fixes.stream()
                    .filter(fix -> apart.stream().noneMatch(other -> overlap(other, fix)))
                    .forEach(apart::add);
            if (change(file, apart.stream().flatMap(List::stream).toList())) {
                count += apart.size();
            } else if (apart.stream().anyMatch(fix -> change(file, fix))) {
                count++;
            }
        }

        /** Whether the edits leave the file as readable as it was; if so, they are made. */
        private boolean change(SourceText file, List<TextEdit> edits) {
            SourceText after = new SourceText(file.name(), TextEdit.apply(file.text(), edits));
            Reading reading = ResourceFiles.read(after);
            List<Resource> old =
                    resources.stream().filter(resource -> isIn(resource, file)).toList();
            boolean isSame = reading.problems().isEmpty()
                    && reading.resources().stream()
                            .map(Resource::id)
                            .toList()
                            .equals(old.stream().map(Resource::id).toList());
            if (isSame && !after.text().equals(file.text())) {
                replace(old, reading.resources());
                files.merge(
                        file.name(),
                        new FixedFile(file, after),
                        (first, last) -> new FixedFile(first.before(), last.after()));
                return true;
            }
            return false;
        }

        private void replace(List<Resource> old, List<Resource> now) {
            List<Resource> all = new ArrayList<>();
            for (Resource resource : resources) {
                int index = old.indexOf(resource);
                all.add(index < 0 ? resource : now.get(index));
            }
            resources = all;
        }
    }

    private static boolean isIn(Resource resource, SourceText file) {
        return resource.origin().source().file().equals(file);
    }

    private static boolean overlap(List<TextEdit> accepted, List<TextEdit> more) {
        return more.stream()
                .anyMatch(edit -> accepted.stream()
                        .anyMatch(other -> edit.start() <= other.end() && other.start() <= edit.end()));
    }
}

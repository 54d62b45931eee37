package dev.wfmon.lint;

import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of one text that keep rules quiet, and what each of them is about: the rule of a group that follows it or
 * that it stands in, the group or dashboard, the file; in JSON, where only queries have comments, the query.
 */
final class Suppressions {

    /** A comment and the characters that it is about. */
    private record Scope(Suppression suppression, int start, int end) {

        boolean covers(Finding finding) {
            int at = finding.location().start();
            return start <= at && at < end && suppression.isAbout(finding);
        }
    }

    private final SourceText source;
    private final List<LintRule> rules;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Set<Scope> used = new LinkedHashSet<>();

    /**
     * Reads the comments of a text.
     *
     * @param subjects those that stand in it
     * @param rules those that look; of the others nobody can say whether they would find something
     */
    Suppressions(SourceText source, List<Subject> subjects, List<LintRule> rules) {
        this.source = source;
        this.rules = rules;
        if (source.text().contains(Suppression.MARK)) {
            if (source.text().stripLeading().startsWith("{")) {
                subjects.stream().flatMap(Subject::allQueries).forEach(this::addQuery);
            } else {
                Regions regions = new Regions(source.text(), subjects);
                Suppression.in(source.text(), 0).forEach(suppression -> add(suppression, regions));
            }
        }
    }

    private void addQuery(Query query) {
        Location place = query.location();
        query.parsed().comments().stream()
                .flatMap(comment -> Suppression.in(comment.text(), place.start()).stream())
                .forEach(suppression -> {
                    int end = suppression.isForFile() ? source.text().length() : place.end();
                    add(suppression, suppression.isForFile() ? 0 : place.start(), end);
                });
    }

    private void add(Suppression suppression, Regions regions) {
        Regions.Region region = suppression.isForFile() ? regions.file() : regions.of(suppression.offset());
        add(suppression, region.start(), region.end());
    }

    private void add(Suppression suppression, int start, int end) {
        Optional<String> problem = suppression.problem();
        if (problem.isPresent()) {
            problems.add(new ReadProblem(source, suppression.offset(), problem.get()));
        } else {
            scopes.add(new Scope(suppression, start, end));
        }
    }

    boolean covers(Finding finding) {
        Optional<Scope> scope =
                scopes.stream().filter(candidate -> candidate.covers(finding)).findFirst();
        scope.ifPresent(used::add);
        return scope.isPresent();
    }

    /** What is wrong with the comments, once all findings were shown to {@link #covers}. */
    List<ReadProblem> remarks() {
        List<ReadProblem> all = new ArrayList<>(problems);
        scopes.stream()
                .filter(scope -> !used.contains(scope) && scope.suppression().isKnownTo(rules))
                .forEach(scope -> all.add(new ReadProblem(
                        source, scope.suppression().offset(), "nothing is found here any more; remove this comment")));
        return all;
    }
}

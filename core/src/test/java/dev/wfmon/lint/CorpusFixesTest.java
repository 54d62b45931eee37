package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files from the wild while they are mended, and after somebody has damaged them. */
class CorpusFixesTest {

    private static final Path CORPORA = Path.of("../../shared/corpora");
    private static final int FILES = 150;
    private static final int MUTANTS_OF_EACH = 2;
    private static final String SIGNS = "{}[]()\"'$:,%=~!|\\09az_ \n";

    /** Doubles the first letter of each metric that has a single one there, whatever the file's quoting. */
    private static final class DoubleLetter implements LintRule.OfQueries {

        @Override
        public RuleInfo info() {
            return RuleInfo.warning("promql/double-letter", "a lonely first letter");
        }

        @Override
        public void check(Query query, Context context) {
            query.nodes(VectorSelector.class)
                    .filter(selector -> selector.metric() != null
                            && selector.metric().matches("[a-z][a-z].*")
                            && selector.metric().charAt(0) != selector.metric().charAt(1))
                    .forEach(selector -> {
                        Span first = new Span(
                                selector.span().start(), selector.span().start() + 1);
                        String letter = selector.metric().substring(0, 1);
                        context.report(
                                query.at(selector), "m", query.replacing("double it", true, first, letter + letter));
                    });
        }
    }

    @Test
    void mendedFilesDifferInTheMendedCharactersAlone() throws IOException {
        int mended = 0;
        for (SourceText file : files(new Random(7))) {
            Reading reading = ResourceFiles.read(file);
            if (reading.problems().isEmpty()) {
                Fixes fixes = Fixes.of(reading.resources(), CorpusFixesTest::doubleLetters, Fixes.Which.SAFE);
                mended += fixes.count();
                assertThat(fixes.left())
                        .as(file.name())
                        .allMatch(finding -> finding.fix().isEmpty());
                fixes.files().forEach(fixed -> check(fixed.before(), fixed.after(), fixes.count()));
            }
        }
        System.out.println("CorpusFixesTest: " + mended + " places mended");
        assertThat(mended).isGreaterThan(500);
    }

    private static void check(SourceText before, SourceText after, int count) {
        assertThat(ResourceFiles.read(after).problems()).as(before.name()).isEmpty();
        assertThat(after.text().length())
                .as(before.name())
                .isEqualTo(before.text().length() + count);
        assertThat(withoutDoubles(before.text(), after.text()))
                .as(before.name())
                .isTrue();
    }

    /** Whether the second text is the first one with some letters written twice. */
    private static boolean withoutDoubles(String before, String after) {
        int i = 0;
        for (int j = 0; j < after.length(); j++) {
            if (i < before.length() && before.charAt(i) == after.charAt(j)) {
                i++;
            } else if (j == 0 || after.charAt(j) != after.charAt(j - 1)) {
                return false;
            }
        }
        return i == before.length();
    }

    private static List<Finding> doubleLetters(List<Resource> resources) {
        return new Linter(List.of(new DoubleLetter()), Catalogue.EMPTY)
                .run(resources)
                .findings();
    }

    @Test
    void noDamagedFileMakesLintFail() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (SourceText file : files(random)) {
            for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                SourceText mutant = new SourceText(file.name(), damaged(file.text(), random));
                try {
                    Linter.lint(ResourceFiles.read(mutant).resources());
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError("-Dseed=" + seed + " " + file.name(), e);
                }
            }
        }
    }

    /** A few cuts, doubled parts and changed characters, mostly such that the file can still be read. */
    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(8) && !damaged.isEmpty(); i++) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, damaged.substring(at, end));
                case 2 -> damaged.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                default -> damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
            }
        }
        return damaged.toString();
    }

    /** Some files of all kinds. */
    private static List<SourceText> files(Random random) throws IOException {
        assumeTrue(Files.exists(CORPORA), () -> "no corpora at " + CORPORA.toAbsolutePath());
        List<Path> paths = new ArrayList<>();
        for (String folder : List.of("dashboards", "rules", "alertmanager")) {
            try (Stream<Path> files = Files.walk(CORPORA.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                        .sorted()
                        .forEach(paths::add);
            }
        }
        Collections.shuffle(paths, random);
        List<SourceText> texts = new ArrayList<>();
        for (Path path : paths.subList(0, Math.min(FILES, paths.size()))) {
            try {
                texts.add(new SourceText(path.toString(), Files.readString(path)));
            } catch (MalformedInputException e) {
                System.out.println("CorpusFixesTest: no UTF-8 in " + path);
            }
        }
        return texts;
    }
}

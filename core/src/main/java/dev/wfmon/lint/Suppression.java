package dev.wfmon.lint;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A comment that keeps rules quiet: {@code # wfmon:disable promql/rate-on-gauge the metric is a counter by now}.
 *
 * @param offset where the comment starts in the text
 * @param isForFile whether it is about the whole file: {@code wfmon:disable-file}
 * @param rules ids and groups
 * @param reason empty where there is none, so that it does not count
 */
record Suppression(int offset, boolean isForFile, List<String> rules, String reason) {

    static final String MARK = "wfmon:disable";

    private static final Pattern COMMENT = Pattern.compile(
            "#[ \\t]*wfmon:disable(-file)?[ \\t]+([\\w/-]+(?:[ \\t]*,[ \\t]*[\\w/-]+)*)[ \\t]*(?::|--|—)?[ \\t]*(.*)");

    /** The comments of a text, or of a part of it that starts at an offset. */
    static List<Suppression> in(String text, int start) {
        return COMMENT.matcher(text)
                .results()
                .map(match -> new Suppression(
                        start + match.start(),
                        match.group(1) != null,
                        List.of(match.group(2).split("[ \\t]*,[ \\t]*")),
                        match.group(3).strip()))
                .toList();
    }

    boolean isAbout(Finding finding) {
        return LintRules.find(finding.rule())
                .map(LintRule::info)
                .filter(rule -> rules.stream().anyMatch(rule::isNamed))
                .isPresent();
    }

    /** Whether all that it is about is among some rules. */
    boolean isKnownTo(List<LintRule> looking) {
        return rules.stream().flatMap(name -> LintRules.named(name).stream()).allMatch(looking::contains);
    }

    /** Why it does not count; none for one that does. */
    Optional<String> problem() {
        if (reason.isEmpty()) {
            return Optional.of("nothing is suppressed without a reason; write it behind the rule");
        }
        return rules.stream().flatMap(rule -> LintRules.problem(rule).stream()).findFirst();
    }
}

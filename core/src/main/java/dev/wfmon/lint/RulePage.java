package dev.wfmon.lint;

import dev.wfmon.lint.rule.Need;
import dev.wfmon.lint.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The page of a rule: why it matters, a bad example and a good one.
 *
 * <pre>{@code
 * RulePage.of(LintRules.find("promql/syntax").orElseThrow().info()).text(); // # promql/syntax …
 * }</pre>
 *
 * <p>The pages stand in {@code docs/lint} and are packed into the program.
 *
 * @param text in Markdown
 */
public record RulePage(String text) {

    /** The page of a rule. */
    public static RulePage of(RuleInfo rule) {
        String name = "pages/" + rule.id() + ".md";
        try (InputStream in = RulePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the rule " + rule.id() + " has no page; write docs/lint/" + rule.id() + ".md");
            }
            return new RulePage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each page starts with: id, severity, needs and summary, as the rule says them. */
    public static String heading(RuleInfo rule) {
        String needs = rule.needs().stream()
                .sorted()
                .map(RulePage::need)
                .map(need -> " · needs " + need)
                .collect(Collectors.joining());
        return "# " + rule.id() + "\n\n" + rule.severity() + needs + "\n\nFinds " + rule.summary() + ".\n";
    }

    private static String need(Need need) {
        return switch (need) {
            case METRIC_TYPES -> "metric types (`--metrics`)";
            case LIVE -> "a server (`--live`)";
        };
    }
}

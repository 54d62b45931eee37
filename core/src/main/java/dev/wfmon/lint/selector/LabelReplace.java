package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Mistakes in the strings of {@code label_replace}. */
final class LabelReplace implements LintRule.OfQueries {

    private static final Pattern GROUP = Pattern.compile("\\$(?:\\{(\\d+)}|(\\d+))");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "selector/label-replace",
                "label_replace with a broken pattern, a group that is not there, or no effect");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, Set.of("label_replace"))
                        && call.arguments().size() == 5)
                .forEach(call -> {
                    List<String> texts = call.arguments().stream()
                            .map(argument -> argument instanceof StringLiteral string ? string.value() : "")
                            .toList();
                    boolean hasVariables = texts.stream()
                                    .anyMatch(text ->
                                            !Variable.names(text).stream().allMatch(name -> name.matches("\\d+")))
                            || texts.get(4).contains("$");
                    problem(texts, hasVariables).ifPresent(problem -> context.report(query.at(call), problem));
                });
    }

    private static Optional<String> problem(List<String> texts, boolean hasVariables) {
        String target = texts.get(1);
        String replacement = texts.get(2);
        String source = texts.get(3);
        String pattern = texts.get(4);
        int groups = groups(pattern);
        if (hasVariables) {
            return Optional.empty();
        }
        if (groups < 0) {
            return Optional.of("the pattern \"" + pattern + "\" is broken, and the query fails when it runs");
        }
        int highest = GROUP.matcher(replacement)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(digits -> digits.length() < 4)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        if (highest > groups) {
            return Optional.of("the pattern has " + groups + (groups == 1 ? " group" : " groups") + ", so $" + highest
                    + " is empty, and the label is removed");
        }
        boolean isNothing = target.equals(source)
                && replacement.equals("$1")
                && Set.of("(.*)", "(.+)").contains(pattern);
        return isNothing ? Optional.of("this puts " + target + " in place of itself; leave it out") : Optional.empty();
    }

    /** How many groups the pattern has; negative when it is broken. */
    private static int groups(String pattern) {
        try {
            return Pattern.compile(pattern.replace("(?P<", "(?<").replaceAll("\\(\\?<([a-zA-Z]\\w*)>", "("))
                    .matcher("")
                    .groupCount();
        } catch (PatternSyntaxException e) {
            return -1;
        }
    }
}

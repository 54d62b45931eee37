package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import java.util.regex.Pattern;

/** A value of 0 to 100 in a text that multiplies it by 100. */
final class Percentage implements LintRule.OfAlerts {

    private static final Pattern USE = Pattern.compile("\\$value\\s*\\|\\s*humanizePercentage\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("alert/percentage", "humanizePercentage on a value that is multiplied by 100 already");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .flatMap(Query::tree)
                .filter(Percentage::isTimesHundred)
                .ifPresent(tree -> alert.json()
                        .object("annotations")
                        .ifPresent(texts -> texts.members()
                                .forEach(text -> text.value()
                                        .asString()
                                        .filter(template ->
                                                USE.matcher(template).find())
                                        .ifPresent(template -> context.report(
                                                alert.at("annotations", text.name()),
                                                "shows a hundred times the percentage: humanizePercentage takes a ratio of 0 to 1 and"
                                                        + " the expression multiplies by 100; drop one of the two")))));
    }

    private static boolean isTimesHundred(Expr expr) {
        return switch (expr) {
            case Paren paren -> isTimesHundred(paren.inner());
            case Binary binary ->
                switch (binary.op()) {
                    case MULTIPLY -> isHundred(binary.right()) || isHundred(binary.left());
                    case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, UNLESS ->
                        isTimesHundred(binary.left());
                    default -> false;
                };
            default -> false;
        };
    }

    private static boolean isHundred(Expr expr) {
        return expr instanceof NumberLiteral number && number.value() == 100;
    }
}

package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.analysis.Absence;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Facts;
import dev.wfmon.promql.analysis.Labels;
import dev.wfmon.promql.analysis.Outcome;
import dev.wfmon.promql.analysis.Presence;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.Optional;
import java.util.SortedSet;

/** Labels that keep the sides of an operation apart: {@code a{x="1"} / a{x="2"}}. */
final class NeverMatches implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("matching/never-matches", "two sides that can never meet, as a label differs");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis()
                .ifPresent(analysis -> query.nodes(Binary.class)
                        .filter(binary ->
                                binary.op() != BinaryOp.OR && !binary.matching().fills())
                        .filter(binary -> isVector(analysis.at(binary.left())) && isVector(analysis.at(binary.right())))
                        .forEach(binary -> check(query, binary, analysis, context)));
    }

    private static boolean isVector(Facts facts) {
        return facts.type().equals(Optional.of(ValueType.VECTOR)) && facts.outcome() != Outcome.NEVER;
    }

    private static void check(Query query, Binary binary, Analysis analysis, Context context) {
        Labels left = analysis.at(binary.left()).labels();
        Labels right = analysis.at(binary.right()).labels();
        SortedSet<String> labels = left.conflicts(right, binary.matching());
        if (!labels.isEmpty()) {
            String label = labels.first();
            context.report(
                    query.at(binary),
                    "the sides never meet: " + side("left", left.of(label), label, query) + ", "
                            + side("right", right.of(label), label, query) + "; use ignoring (" + label
                            + ") or aggregate both sides alike");
        }
    }

    private static String side(String side, Presence presence, String label, Query query) {
        return switch (presence) {
            case Present(String value) -> "the " + side + " has " + label + (value == null ? "" : "=\"" + value + "\"");
            case Presence.Absent(Absence why) ->
                "the " + side + " has no " + label + " (" + why.describe(query.text()) + ")";
            case Presence.Possible ignored -> "the " + side + " may have " + label;
        };
    }
}

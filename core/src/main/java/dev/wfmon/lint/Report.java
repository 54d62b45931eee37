package dev.wfmon.lint;

import dev.wfmon.json.Json;
import dev.wfmon.promql.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds. */
final class Report {

    private final LintRule rule;
    private final List<Finding> findings = new ArrayList<>();

    Report(LintRule rule) {
        this.rule = rule;
    }

    /** Something in a part of a query. */
    void add(Query query, Span span, String message) {
        findings.add(new Finding(
                rule.id(),
                rule.severity(),
                query.where(),
                query.source(),
                query.offset(span.start()),
                query.excerpt(span),
                message));
    }

    /** Something in another part of a resource. */
    void add(Subject subject, String where, Json part, String message) {
        findings.add(new Finding(
                rule.id(), rule.severity(), where, subject.resource().origin().source(), part.offset(), "", message));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

package dev.wfmon.lint;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** An alert that does not say how bad it is, or what it is about. */
final class AlertDescription implements LintRule {

    /** Labels by which alerts are graded, the usual one first. */
    private static final List<String> GRADES = List.of("severity", "level", "priority");

    private static final List<String> TEXTS = List.of("summary", "description", "message");

    @Override
    public String id() {
        return "alert/description";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.resource()
                .spec()
                .objects("rules")
                .filter(rule -> rule.has("alert"))
                .forEach(rule -> {
                    List<String> missing = new ArrayList<>();
                    // A group's labels are those of each of its rules.
                    if (!hasAny(rule, "labels", GRADES)
                            && !hasAny(subject.resource().spec(), "labels", GRADES)) {
                        missing.add("the label severity");
                    }
                    if (!hasAny(rule, "annotations", TEXTS)) {
                        missing.add("an annotation that says what is wrong (summary, description)");
                    }
                    if (!missing.isEmpty()) {
                        report.add(
                                subject,
                                Subject.ruleName(rule),
                                rule,
                                "lacks " + String.join(" and ", missing) + "; whoever it wakes needs to know");
                    }
                });
    }

    private static boolean hasAny(JsonObject holder, String section, List<String> names) {
        return holder.object(section)
                .filter(strings -> names.stream().anyMatch(strings::has))
                .isPresent();
    }
}

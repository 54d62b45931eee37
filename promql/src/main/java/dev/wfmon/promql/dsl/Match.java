package dev.wfmon.promql.dsl;

import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.Modifiers;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Problem;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.VectorSelector;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes conditions on a label.
 *
 * <pre>{@code
 * label("status").is("Failed");           // status="Failed"
 * label("agent").in("rex", "blaze");      // agent=~"rex|blaze"
 * label("pod").matches(".*-rex-.*");      // pod=~".*-rex-.*"
 * label("task_id").inVariable("task_id");  // task_id=~"$task_id"
 * label("container").isPresent();         // container!=""
 * }</pre>
 *
 * @param label the name of the label
 */
public record Match(String label) {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_]|\\$\\{|\\[\\[");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public Match {
        LabelSet.declared(label);
    }

    /** The label to say something about. */
    public static Match label(String name) {
        return new Match(name);
    }

    /** The label has this value. */
    public Matcher is(String value) {
        return matcher(MatchOp.EQUAL, plain(value));
    }

    /** The label has another value, or is missing. */
    public Matcher isNot(String value) {
        return matcher(MatchOp.NOT_EQUAL, plain(value));
    }

    /** The label has one of these values; characters that are special in regular expressions stand for themselves. */
    public Matcher in(String... values) {
        return values.length == 1 ? is(values[0]) : matcher(MatchOp.REGEX, alternatives(values));
    }

    /** The label has none of these values, or is missing. */
    public Matcher notIn(String... values) {
        return values.length == 1 ? isNot(values[0]) : matcher(MatchOp.NOT_REGEX, alternatives(values));
    }

    /** The whole value of the label matches a regular expression of RE2; it may contain Grafana variables. */
    public Matcher matches(String regex) {
        return checked(matcher(MatchOp.REGEX, regex));
    }

    /** The whole value of the label does not match a regular expression of RE2. */
    public Matcher matchesNot(String regex) {
        return checked(matcher(MatchOp.NOT_REGEX, regex));
    }

    /** The label has one of the values picked in a Grafana variable, which is named without the dollar. */
    public Matcher inVariable(String variable) {
        return matcher(MatchOp.REGEX, reference(variable));
    }

    /** The label has none of the values picked in a Grafana variable, which is named without the dollar. */
    public Matcher notInVariable(String variable) {
        return matcher(MatchOp.NOT_REGEX, reference(variable));
    }

    /** The label has a value. */
    public Matcher isPresent() {
        return matcher(MatchOp.NOT_EQUAL, "");
    }

    /** The label has no value. */
    public Matcher isMissing() {
        return matcher(MatchOp.EQUAL, "");
    }

    private Matcher matcher(MatchOp op, String value) {
        return new Matcher(label, op, value, Span.NONE);
    }

    /** With =, a variable would match nothing as soon as two of its values are picked. */
    private String plain(String value) {
        if (VARIABLE.matcher(value).find()) {
            throw new IllegalArgumentException("label(" + LabelSet.quote(label) + "): " + LabelSet.quote(value)
                    + " holds a Grafana variable; use inVariable(name), or matches(regex)");
        }
        return value;
    }

    private String alternatives(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("label(" + LabelSet.quote(label) + "): no values to choose from");
        }
        return Arrays.stream(values)
                .map(value -> SPECIAL.matcher(plain(value)).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|"));
    }

    private static String reference(String variable) {
        if (!VARIABLE_NAME.matcher(variable).matches()) {
            throw new IllegalArgumentException(
                    LabelSet.quote(variable) + " is no name of a Grafana variable; write it without dollar and braces");
        }
        return "$" + variable;
    }

    private Matcher checked(Matcher matcher) {
        String query = new VectorSelector("x", List.of(matcher), Modifiers.NONE, Span.NONE).print();
        List<Problem> problems = Promql.parse(query, ParseOptions.GRAFANA).problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("label(" + LabelSet.quote(label) + "): "
                    + problems.getFirst().message());
        }
        return matcher;
    }
}

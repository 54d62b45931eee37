package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Functions of single series. */
sealed interface Transformations permits Vector {

    private Vector call(String function, Expr... more) {
        List<Expr> arguments = new ArrayList<>();
        arguments.add(((Vector) this).expr());
        arguments.addAll(List.of(more));
        return new Result(Nodes.call(function, arguments.toArray(new Expr[0])), ((Vector) this).labelSet());
    }

    /** The values without their sign. */
    default Vector abs() {
        return call("abs");
    }

    /** The values rounded up. */
    default Vector ceil() {
        return call("ceil");
    }

    /** The values rounded down. */
    default Vector floor() {
        return call("floor");
    }

    /** The values rounded to whole numbers. */
    default Vector round() {
        return call("round");
    }

    /** The values rounded to multiples of a number, which is positive. */
    default Vector round(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("round: a step is positive, got " + Nodes.number(step));
        }
        return call("round", Nodes.number(step));
    }

    /** The times of the newest samples, in seconds since 1970. */
    default Vector timestamp() {
        return call("timestamp");
    }

    /** 1, 0 or -1: the signs of the values. */
    default Vector sgn() {
        return call("sgn");
    }

    /** The square roots. */
    default Vector sqrt() {
        return call("sqrt");
    }

    /** The natural logarithms. */
    default Vector ln() {
        return call("ln");
    }

    /** The logarithms to the base 2. */
    default Vector log2() {
        return call("log2");
    }

    /** The logarithms to the base 10. */
    default Vector log10() {
        return call("log10");
    }

    /** The exponentials. */
    default Vector exp() {
        return call("exp");
    }

    /** The series from the least to the greatest value; for instant queries. */
    default Vector sort() {
        return call("sort");
    }

    /** The series from the greatest to the least value; for instant queries. */
    default Vector sortDesc() {
        return call("sort_desc");
    }

    /** The values, none below the one and none above the other number. */
    default Vector clamp(double min, double max) {
        if (!(min <= max)) {
            throw new IllegalArgumentException("clamp: the minimum " + Nodes.number(min) + " is above the maximum "
                    + Nodes.number(max) + ", which leaves nothing");
        }
        return call("clamp", Nodes.number(min), Nodes.number(max));
    }

    /** The values, none below a number. */
    default Vector clampMin(double min) {
        return call("clamp_min", Nodes.number(min));
    }

    /** The values, none above a number. */
    default Vector clampMax(double max) {
        return call("clamp_max", Nodes.number(max));
    }

    /** 1 when there are no series, else nothing. */
    default Vector absent() {
        Vector self = (Vector) this;
        return new Result(Nodes.call("absent", self.expr()), Selection.fixedBy(self.expr()));
    }

    /** The value as a number without labels; for vectors of one series. */
    default Scalar scalar() {
        LabelSet labels = ((Vector) this).labelSet();
        if (!labels.varyingBeside(List.of()).isEmpty()) {
            throw new IllegalArgumentException("scalar() is of one series, but " + ((Vector) this).print()
                    + " may have many: " + labels + "; aggregate it first");
        }
        return new Scalar(Nodes.call("scalar", ((Vector) this).expr()));
    }

    /** The values over a time, evaluated again at each step of the server. */
    default Range over(Window range) {
        return new Range(Nodes.subquery(((Vector) this).expr(), range, null), ((Vector) this).labelSet());
    }

    /** The values over a time, evaluated again at each step of the server. */
    default Range over(Duration range) {
        return over(Window.of(range));
    }

    /** The values over a time, evaluated again at each step. */
    default Range over(Window range, Window step) {
        return new Range(Nodes.subquery(((Vector) this).expr(), range, step), ((Vector) this).labelSet());
    }

    /** The values over a time, evaluated again at each step. */
    default Range over(Duration range, Duration step) {
        return over(Window.of(range), Window.of(step));
    }

    /** The series with more labels, which they take over from an info metric. */
    default Vector labelledBy(Info info, Matching matching, String... labels) {
        return ((Vector) this).times(info.value(), matching.groupLeft(labels));
    }

    /** The series with a label set to the values of others, with a separator between them. */
    default Vector labelJoin(String label, String separator, String... sources) {
        Vector self = (Vector) this;
        self.labelSet().require(List.of(sources), "label_join", self.print());
        List<Expr> more = new ArrayList<>(List.of(Nodes.string(label), Nodes.string(separator)));
        for (String source : sources) {
            more.add(Nodes.string(source));
        }
        Expr call = call("label_join", more.toArray(new Expr[0])).expr();
        return new Result(call, self.labelSet().plus(LabelSet.declared(label)));
    }

    /**
     * The series with a label set from another.
     *
     * @param replacement the new value; {@code $1} is the first group of the regular expression
     * @param regex what the whole value of the source must match for the label to be set, in the syntax of RE2
     */
    default Vector labelReplace(String label, String replacement, String source, String regex) {
        Vector self = (Vector) this;
        self.labelSet().require(List.of(source), "label_replace", self.print());
        Match.label(source).matches(regex);
        Expr call = call(
                        "label_replace",
                        Nodes.string(label),
                        Nodes.string(replacement),
                        Nodes.string(source),
                        Nodes.string(regex))
                .expr();
        return new Result(call, self.labelSet().plus(LabelSet.declared(label)));
    }
}

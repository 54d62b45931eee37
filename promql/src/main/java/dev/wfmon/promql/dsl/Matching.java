package dev.wfmon.promql.dsl;

import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorMatching.Group;
import java.util.Collection;
import java.util.List;

/**
 * How the series of two vectors with different labels find each other.
 *
 * <pre>{@code
 * failures.dividedBy(all, ignoring("code").groupLeft());  // failures / ignoring (code) group_left () all
 * age.times(running, on("workflow").groupLeft("stage"));    // age * on (workflow) group_left (stage) running
 * }</pre>
 */
public final class Matching {

    /** All labels must agree. */
    static final Matching ALL = new Matching(false, List.of(), Group.NONE, List.of());

    private final boolean on;
    private final List<String> labels;
    private final Group group;
    private final List<String> include;

    private Matching(boolean on, List<String> labels, Group group, List<String> include) {
        this.on = on;
        this.labels = labels;
        this.group = group;
        this.include = include;
    }

    /** These labels must agree, the others need not; without labels, all series match. */
    public static Matching on(String... labels) {
        return new Matching(true, LabelSet.declared(labels), Group.NONE, List.of());
    }

    /** These labels need not agree, the others must. */
    public static Matching ignoring(String... labels) {
        if (labels.length == 0) {
            throw new IllegalArgumentException("ignoring() lists no labels; leave it out");
        }
        return new Matching(false, LabelSet.declared(labels), Group.NONE, List.of());
    }

    /** Many series on the left may match one on the right, and take over these labels from it. */
    public Matching groupLeft(String... include) {
        return grouped(Group.LEFT, include);
    }

    /** Many series on the right may match one on the left, and take over these labels from it. */
    public Matching groupRight(String... include) {
        return grouped(Group.RIGHT, include);
    }

    private Matching grouped(Group side, String... include) {
        if (group != Group.NONE) {
            throw new IllegalArgumentException("one side only can have many series: groupLeft or groupRight");
        }
        List<String> included = LabelSet.declared(include);
        for (String label : included) {
            if (on && labels.contains(label)) {
                throw new IllegalArgumentException("label " + LabelSet.quote(label)
                        + " is in on(…) and so on both sides; it cannot be taken over as well");
            }
        }
        return new Matching(on, labels, side, included);
    }

    VectorMatching node() {
        return new VectorMatching(on, Nodes.labels(labels), group, Nodes.labels(include), null, null);
    }

    /** The labels of the result. */
    LabelSet join(BinaryOp op, LabelSet left, LabelSet right) {
        checkLabels(op, left, right);
        checkValues(op, left, right);
        if (op.isSet()) {
            return joinSets(op, left, right);
        }
        return switch (group) {
            case NONE -> joinOneToOne(op, left, right);
            case LEFT -> joinMany(op, left, right, "right");
            case RIGHT -> joinMany(op, right, left, "left");
        };
    }

    /** The labels that must agree. */
    Collection<String> matched(LabelSet side) {
        return on ? labels : side.minus(labels).names();
    }

    private void checkLabels(BinaryOp op, LabelSet left, LabelSet right) {
        if (on) {
            left.require(labels, op.symbol() + " on", "the left side");
            right.require(labels, op.symbol() + " on", "the right side");
            return;
        }
        for (String label : labels) {
            if (!left.has(label) && !right.has(label)) {
                throw new IllegalArgumentException(op.symbol() + " ignoring: neither side has a label "
                        + LabelSet.quote(label) + "; left " + left + "; right " + right);
            }
        }
        if (!left.minus(labels).agrees(right.minus(labels))) {
            throw new IllegalArgumentException(
                    op.symbol() + ": the sides have different labels and match nothing: left "
                            + left + "; right " + right
                            + "; aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)");
        }
    }

    private void checkValues(BinaryOp op, LabelSet left, LabelSet right) {
        if (op == BinaryOp.OR) {
            return;
        }
        for (String label : matched(left)) {
            String a = left.fixed().get(label);
            String b = right.fixed().get(label);
            if (a != null && b != null && !a.equals(b)) {
                throw new IllegalArgumentException(op.symbol() + ": no series match, for " + LabelSet.quote(label)
                        + " is " + LabelSet.quote(a) + " on the left and " + LabelSet.quote(b)
                        + " on the right; sum it away, or say ignoring(" + LabelSet.quote(label) + ")");
            }
        }
    }

    private LabelSet joinSets(BinaryOp op, LabelSet left, LabelSet right) {
        if (group != Group.NONE) {
            throw new IllegalArgumentException(
                    op.symbol() + " matches many series with many; it takes no groupLeft or groupRight");
        }
        return op == BinaryOp.OR ? left.or(right) : left;
    }

    private LabelSet joinOneToOne(BinaryOp op, LabelSet left, LabelSet right) {
        checkOne(op, left, "left", "groupLeft");
        checkOne(op, right, "right", "groupRight");
        if (on) {
            return left.only(labels);
        }
        return (left.known() ? left : right).minus(labels);
    }

    private void checkOne(BinaryOp op, LabelSet side, String name, String remedy) {
        Collection<String> more = side.varyingBeside(matched(side));
        if (!more.isEmpty()) {
            throw new IllegalArgumentException(op.symbol() + ": many series on the " + name
                    + " may match one, for they also differ in " + LabelSet.list(more) + "; add " + remedy
                    + "(), or aggregate that side");
        }
    }

    private LabelSet joinMany(BinaryOp op, LabelSet many, LabelSet one, String oneName) {
        one.require(include, op.symbol() + " group", "the " + oneName + " side");
        return many.plus(include);
    }
}

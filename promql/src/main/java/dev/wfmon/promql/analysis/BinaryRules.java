package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorMatching.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What binary operations make of labels and values. An operand that may be a scalar or a vector is taken for both. */
record BinaryRules(Binary binary, Facts left, Facts right) {

    Facts facts() {
        return new Facts(type(), labels(), range(), outcome(), isCondition());
    }

    private Optional<ValueType> type() {
        if (left.isScalar() && right.isScalar()) {
            return Optional.of(ValueType.SCALAR);
        }
        boolean open = (left.isOpen() || left.isScalar()) && (right.isOpen() || right.isScalar());
        return open ? Optional.empty() : Optional.of(ValueType.VECTOR);
    }

    private boolean isFilter() {
        return binary.op().isComparison() && !binary.returnsBool();
    }

    private boolean isCondition() {
        return switch (binary.op()) {
            case AND, UNLESS -> true;
            case OR -> left.isCondition() && right.isCondition();
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                isFilter() || left.isCondition() || right.isCondition();
            case TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, ATAN2, POWER ->
                left.isCondition() || right.isCondition();
            case IF, IFNOT -> true;
            case DEFAULT -> left.isCondition() && right.isCondition();
        };
    }

    // Labels

    /**
     * Arithmetic and {@code bool} drop the name. Between vectors, the many or the left side lends the labels; where
     * labels had to agree, what is known of one side goes for both.
     */
    private Labels labels() {
        Labels labels = right.isScalar() ? left.labels() : left.isScalar() ? right.labels() : joined();
        boolean keepsName = binary.op().isSet() || isFilter();
        Absence why =
                new Absence(binary, binary.returnsBool() ? "bool" : binary.op().symbol(), binary.span());
        return keepsName ? labels : labels.drop(List.of(Matcher.METRIC_NAME), why);
    }

    private Labels joined() {
        VectorMatching matching = binary.matching();
        return switch (binary.op()) {
            case AND -> left.labels().matching(right.labels(), matching);
            case UNLESS -> left.labels();
            case OR -> left.labels().or(right.labels());
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> matched(matching);
            case TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, ATAN2, POWER -> matched(matching);
            case DEFAULT, IF, IFNOT -> Labels.OPEN;
        };
    }

    private Labels matched(VectorMatching matching) {
        boolean idleWithScalar = matching.on() && matching.labels().isEmpty() && (left.isOpen() || right.isOpen());
        if (idleWithScalar || (matching.fills() && matching.group() != Group.NONE)) {
            return Labels.OPEN;
        }
        if (matching.fills()) {
            // A filled side has the labels of the other one.
            return narrowed(left.labels()).or(narrowed(right.labels()));
        }
        boolean leftIsOne = matching.group() == Group.RIGHT;
        Labels many = leftIsOne ? right.labels() : left.labels();
        Labels one = leftIsOne ? left.labels() : right.labels();
        Labels labels = many.matching(one, matching);
        if (matching.group() == Group.NONE) {
            return narrowed(labels);
        }
        for (Label label : matching.include()) {
            labels = labels.with(label.name(), one.of(label.name()));
        }
        return labels;
    }

    /** One to one, only labels that had to agree are left. */
    private Labels narrowed(Labels labels) {
        VectorMatching matching = binary.matching();
        List<String> names = matching.labels().stream().map(Label::name).toList();
        String list = matching.labels().stream().map(Label::toString).collect(Collectors.joining(", ", " (", ")"));
        Absence why = new Absence(
                binary, (matching.on() ? "on" : "ignoring") + list, AggregationRules.place(binary, matching.labels()));
        return matching.on() ? labels.keep(names, why) : labels.drop(names, why);
    }

    // Values

    private Range range() {
        Range a = filled(left.range(), binary.matching().fillLeft());
        Range b = filled(right.range(), binary.matching().fillRight());
        return switch (binary.op()) {
            case OR -> a.or(b);
            case AND, UNLESS -> a;
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> compared(a, b);
            case TRIM_UPPER, TRIM_LOWER -> a;
            case ADD -> Intervals.add(a, b);
            case SUBTRACT -> Intervals.subtract(a, b);
            case MULTIPLY -> Intervals.multiply(a, b);
            case DIVIDE -> Intervals.divide(a, b);
            case MODULO -> Intervals.modulo(a, b);
            case ATAN2 -> Intervals.atan2(a, b);
            case POWER -> Intervals.power(a, b);
            case DEFAULT, IF, IFNOT -> Range.ANY;
        };
    }

    private static Range filled(Range range, @Nullable Double fill) {
        return fill == null ? range : range.or(Range.of(fill));
    }

    /** A filter keeps the values of the vector, or of the left one of two. */
    private Range compared(Range a, Range b) {
        if (binary.returnsBool()) {
            return switch (a.compare(binary.op(), b)) {
                case ALWAYS -> Range.of(1);
                case NEVER -> Range.of(0);
                case SOMETIMES -> Range.whole(0, 1);
            };
        }
        Range ofLeft = a.narrow(binary.op(), b);
        // Scalars can only be compared by bool: beside a scalar, what is open is a vector.
        if (right.isScalar() || (!left.isScalar() && !left.isOpen())) {
            return ofLeft;
        }
        Range ofRight = b.narrow(mirrored(binary.op()), a);
        return left.isScalar() ? ofRight : ofLeft.or(ofRight);
    }

    private static BinaryOp mirrored(BinaryOp comparison) {
        return switch (comparison) {
            case GREATER -> BinaryOp.LESS;
            case LESS -> BinaryOp.GREATER;
            case GREATER_OR_EQUAL -> BinaryOp.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> BinaryOp.GREATER_OR_EQUAL;
            case EQUAL, NOT_EQUAL, OR, AND, UNLESS, TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT -> comparison;
            case MULTIPLY, DIVIDE, MODULO, ATAN2, POWER, DEFAULT, IF, IFNOT -> comparison;
        };
    }

    // Outcome

    private Outcome outcome() {
        Outcome both = left.outcome().and(right.outcome());
        boolean scalars = left.isScalar() || right.isScalar();
        return switch (binary.op()) {
            case OR -> left.outcome().or(right.outcome());
            case AND -> isApart() ? Outcome.NEVER : isBlind() ? both : both.atMostSometimes();
            case UNLESS -> unless();
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                isFilter() ? filtered(scalars ? both : joinedOutcome(both)) : scalars ? both : joinedOutcome(both);
            case TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, ATAN2, POWER ->
                scalars ? both : joinedOutcome(both);
            case DEFAULT, IF, IFNOT -> Outcome.SOMETIMES;
        };
    }

    private Outcome unless() {
        boolean idle = right.outcome() == Outcome.NEVER || isApart();
        boolean clears = isBlind() && right.outcome() == Outcome.ALWAYS;
        return idle ? left.outcome() : clears ? Outcome.NEVER : left.outcome().atMostSometimes();
    }

    private Outcome joinedOutcome(Outcome both) {
        if (binary.matching().fills()) {
            return Outcome.SOMETIMES;
        }
        return isApart() ? Outcome.NEVER : both.atMostSometimes();
    }

    private Outcome filtered(Outcome operands) {
        Range a = filled(left.range(), binary.matching().fillLeft());
        Range b = filled(right.range(), binary.matching().fillRight());
        return switch (a.compare(binary.op(), b)) {
            case NEVER -> Outcome.NEVER;
            case SOMETIMES -> operands.atMostSometimes();
            case ALWAYS -> operands;
        };
    }

    /** Whether no series of one side ever finds one of the other. */
    private boolean isApart() {
        return !left.isOpen()
                && !right.isOpen()
                && !left.labels().conflicts(right.labels(), binary.matching()).isEmpty();
    }

    /** Whether any series finds any other. */
    private boolean isBlind() {
        return binary.matching().on() && binary.matching().labels().isEmpty();
    }
}

package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the types of a tree. The type of an expression is null here where a Grafana variable leaves it open; an open
 * type fits everywhere.
 */
final class Checker {

    private final Cursor cursor;

    Checker(Cursor cursor) {
        this.cursor = cursor;
    }

    @Nullable
    ValueType check(Expr expr) {
        return switch (expr) {
            case NumberLiteral number -> number.type();
            case StringLiteral string -> string.type();
            case Variable variable -> null;
            case VectorSelector selector -> {
                checkName(selector);
                checkNotEmpty(selector);
                yield selector.type();
            }
            case MatrixSelector matrix -> {
                check(matrix.selector());
                yield matrix.type();
            }
            case Subquery subquery -> checkSubquery(subquery);
            case Call call -> checkCall(call);
            case Aggregation aggregation -> checkAggregation(aggregation);
            case Binary binary -> {
                ValueType left = check(binary.chain().iterator().next().left());
                for (Binary link : binary.chain()) {
                    left = checkBinary(link, left, check(link.right()));
                }
                yield left;
            }
            case Unary unary -> checkUnary(unary);
            case Paren paren -> check(paren.inner());
            // Those of MetricsQL, which has no types to check.
            case Modified modified -> check(modified.expr());
            case With with -> check(with.body());
        };
    }

    private void checkName(VectorSelector selector) {
        if (selector.metric() == null) {
            return;
        }
        for (Matcher matcher : selector.matchers()) {
            if (matcher.label().equals(Matcher.METRIC_NAME)) {
                String names = Strings.quote(selector.metric()) + " or " + Strings.quote(matcher.value());
                report(selector, "metric name must not be set twice: " + names);
            }
        }
    }

    /** A selector of nothing but matchers that agree with a missing label would select every series there is. */
    private void checkNotEmpty(VectorSelector selector) {
        boolean open = selector.metric() != null || !selector.filters().isEmpty();
        if (!open && selector.matchers().stream().allMatch(this::matchesEmpty)) {
            report(selector, "vector selector must contain at least one non-empty matcher");
        }
    }

    /** Of a value that Grafana puts in nothing is known yet. */
    private boolean matchesEmpty(Matcher matcher) {
        boolean isKnown = matcher.quoted() && !(cursor.hasVariables() && Variable.isIn(matcher.value()));
        return isKnown && matcher.matchesEmpty();
    }

    private ValueType checkSubquery(Subquery subquery) {
        ValueType type = check(subquery.expr());
        if (type != null && type != ValueType.VECTOR) {
            report(subquery, "subquery is only allowed on instant vector, got " + type + " instead");
        }
        return ValueType.MATRIX;
    }

    private @Nullable ValueType checkUnary(Unary unary) {
        ValueType type = check(unary.operand());
        if (type == ValueType.MATRIX || type == ValueType.STRING) {
            String allowed = "unary expression only allowed on expressions of type scalar or instant vector";
            report(unary, allowed + ", got " + Strings.quote(type.description()));
        }
        return type;
    }

    private ValueType checkAggregation(Aggregation aggregation) {
        checkArgument(aggregation.expr(), ValueType.VECTOR, "aggregation expression");
        ValueType parameter = aggregation.op().parameter();
        if (aggregation.parameter() != null && parameter != null) {
            checkArgument(aggregation.parameter(), parameter, "aggregation parameter");
        }
        return ValueType.VECTOR;
    }

    private @Nullable ValueType checkCall(Call call) {
        Function function = call.function();
        if (function.hasVariables()) {
            call.arguments().forEach(this::check);
            return null;
        }
        int count = call.arguments().size();
        if (count < function.minArguments() || count > function.maxArguments()) {
            report(
                    call,
                    "expected " + expectedCount(function, count) + " argument(s) in call to "
                            + Strings.quote(function.name()) + ", got " + count);
        }
        for (int i = 0; i < Math.min(count, function.maxArguments()); i++) {
            Expr argument = call.arguments().get(i);
            if (i == 1 && function.name().equals("info")) {
                checkInfoSelector(argument);
            } else {
                checkArgument(argument, function.parameter(i), "call to function " + Strings.quote(function.name()));
            }
        }
        return function.returnType();
    }

    private static String expectedCount(Function function, int count) {
        if (function.minArguments() == function.maxArguments()) {
            return String.valueOf(function.minArguments());
        }
        return count < function.minArguments()
                ? "at least " + function.minArguments()
                : "at most " + function.maxArguments();
    }

    /** The second argument of {@code info} only lends its matchers: it has no name and may match everything. */
    private void checkInfoSelector(Expr argument) {
        if (!(argument instanceof VectorSelector selector)) {
            report(argument, "expected label selectors only");
        } else if (selector.metric() != null) {
            report(argument, "expected label selectors only, got vector selector instead");
        }
    }

    private void checkArgument(Expr argument, ValueType expected, String context) {
        ValueType type = check(argument);
        if (type != null && type != expected) {
            report(
                    argument,
                    "expected type " + expected.description() + " in " + context + ", got " + type.description());
        }
    }

    private @Nullable ValueType checkBinary(Binary binary, @Nullable ValueType left, @Nullable ValueType right) {
        BinaryOp op = binary.op();
        boolean scalars = left == ValueType.SCALAR && right == ValueType.SCALAR;
        if (binary.returnsBool() && !op.isComparison()) {
            cursor.report(operator(binary), "bool modifier can only be used on comparison operators");
        }
        if (op.isComparison() && !binary.returnsBool() && scalars) {
            cursor.report(operator(binary), "comparisons between scalars must use BOOL modifier");
        }
        checkIncluded(binary);
        checkOperand(binary.left(), left);
        checkOperand(binary.right(), right);
        if (isNoVector(left) || isNoVector(right)) {
            checkScalarMatching(binary);
        } else if (op.isSet()) {
            checkSetMatching(binary);
        }
        if (op.isSet() && (left == ValueType.SCALAR || right == ValueType.SCALAR)) {
            report(binary, "set operator " + Strings.quote(op.symbol()) + " not allowed in binary scalar expression");
        }
        if (scalars) {
            return ValueType.SCALAR;
        }
        boolean open = (left == null || left == ValueType.SCALAR) && (right == null || right == ValueType.SCALAR);
        return open ? null : ValueType.VECTOR;
    }

    private void checkIncluded(Binary binary) {
        VectorMatching matching = binary.matching();
        if (!matching.on()) {
            return;
        }
        List<String> include = matching.include().stream().map(Label::name).toList();
        for (Label label : matching.labels()) {
            if (include.contains(label.name())) {
                cursor.report(
                        operator(binary),
                        "label " + Strings.quote(label.name()) + " must not occur in ON and GROUP clause at once");
            }
        }
    }

    private void checkOperand(Expr operand, @Nullable ValueType type) {
        if (type == ValueType.MATRIX || type == ValueType.STRING) {
            report(operand, "binary expression must contain only scalar and instant vector types");
        }
    }

    private static boolean isNoVector(@Nullable ValueType type) {
        return type != null && type != ValueType.VECTOR;
    }

    private void checkScalarMatching(Binary binary) {
        if (!binary.matching().labels().isEmpty()) {
            report(binary, "vector matching only allowed between instant vectors");
        }
        if (binary.matching().fills()) {
            report(binary, "filling in missing series only allowed between instant vectors");
        }
    }

    private void checkSetMatching(Binary binary) {
        if (binary.matching().group() != VectorMatching.Group.NONE) {
            report(
                    binary,
                    "no grouping allowed for " + Strings.quote(binary.op().symbol()) + " operation");
            report(binary, "set operations must always be many-to-many");
        }
        if (binary.matching().fills()) {
            report(binary, "filling in missing series not allowed for set operators");
        }
    }

    /** The operator with its modifiers: all that stands between the operands. */
    private Span operator(Binary binary) {
        return cursor.between(binary.left().span(), binary.right().span());
    }

    private void report(Expr expr, String message) {
        cursor.report(expr.span(), message);
    }
}

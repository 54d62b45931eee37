package dev.wfmon.lint.rule;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Modified;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Unary;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.With;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells what the result of an expression is when the types of its series are known: a sum of counters only goes up. */
final class ResultType {

    private static final Set<String> KEEPING = Set.of(
            "label_replace",
            "label_join",
            "sort",
            "sort_desc",
            "sort_by_label",
            "sort_by_label_desc",
            "last_over_time");

    private final Function<String, Optional<SeriesType>> types;

    ResultType(Function<String, Optional<SeriesType>> types) {
        this.types = types;
    }

    Optional<SeriesType> of(Expr expr) {
        return switch (expr) {
            case VectorSelector selector -> selector.name().flatMap(types);
            case MatrixSelector matrix -> of(matrix.children().getFirst());
            case Subquery subquery -> of(subquery.children().getFirst());
            case Paren paren -> of(paren.inner());
            case Modified modified -> of(modified.children().getFirst());
            case Aggregation aggregation -> of(aggregation);
            case Call call -> of(call);
            case Binary binary -> of(binary);
            case Unary ignored -> Optional.of(SeriesType.GAUGE);
            case NumberLiteral ignored -> Optional.of(SeriesType.GAUGE);
            case StringLiteral ignored -> Optional.empty();
            case Variable ignored -> Optional.empty();
            case With ignored -> Optional.empty();
        };
    }

    private Optional<SeriesType> of(Aggregation aggregation) {
        return keepsGrowing(aggregation.op()) ? of(aggregation.expr()) : Optional.of(SeriesType.GAUGE);
    }

    private static boolean keepsGrowing(AggregationOp op) {
        return Set.of("sum", "avg", "min", "max", "topk", "bottomk", "limitk", "limit_ratio")
                .contains(op.symbol());
    }

    private Optional<SeriesType> of(Call call) {
        if (call.function().hasVariables()) {
            return Optional.empty();
        }
        boolean keeps = KEEPING.contains(call.function().name());
        return keeps && !call.arguments().isEmpty() ? of(call.arguments().getFirst()) : Optional.of(SeriesType.GAUGE);
    }

    private Optional<SeriesType> of(Binary binary) {
        List<Expr> sides = List.of(binary.left(), binary.right());
        return switch (binary.op()) {
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                binary.returnsBool() ? Optional.of(SeriesType.GAUGE) : of(binary.left());
            case AND, UNLESS, IF, IFNOT -> of(binary.left());
            case OR, DEFAULT, ADD -> both(sides);
            case MULTIPLY, DIVIDE -> scaled(binary);
            case SUBTRACT, MODULO, ATAN2, POWER, TRIM_UPPER, TRIM_LOWER -> Optional.of(SeriesType.GAUGE);
        };
    }

    private Optional<SeriesType> both(List<Expr> sides) {
        List<Optional<SeriesType>> found =
                sides.stream().map(this::of).distinct().toList();
        return found.size() == 1 ? found.getFirst() : Optional.empty();
    }

    /** A counter times a constant still only goes up. */
    private Optional<SeriesType> scaled(Binary binary) {
        return binary.right().type() == ValueType.SCALAR ? of(binary.left()) : Optional.of(SeriesType.GAUGE);
    }
}

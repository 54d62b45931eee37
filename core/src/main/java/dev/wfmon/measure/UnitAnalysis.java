package dev.wfmon.measure;

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
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.With;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The units of a query and of each of its nodes.
 *
 * <pre>{@code
 * MetricUnits names = new MetricUnits(Catalogue.EMPTY);
 * UnitAnalysis.of(Promql.expr("rate(node_network_receive_bytes_total[5m]) * 8"), names).result(); // 8 * byte/second
 * UnitAnalysis.of(Promql.expr("time() - process_start_time_seconds"), names).result();            // second
 * }</pre>
 */
public final class UnitAnalysis {

    private static final Set<String> PER_SECOND = Set.of("rate", "irate", "deriv");

    private static final Set<String> COUNTING =
            Set.of("count_over_time", "changes", "resets", "absent", "absent_over_time");

    private static final Set<String> KEEPING = Set.of(
            "increase",
            "delta",
            "idelta",
            "abs",
            "ceil",
            "floor",
            "round",
            "clamp",
            "clamp_min",
            "clamp_max",
            "sort",
            "sort_desc",
            "label_replace",
            "label_join",
            "scalar",
            "predict_linear",
            "avg_over_time",
            "min_over_time",
            "max_over_time",
            "sum_over_time",
            "last_over_time",
            "first_over_time",
            "stddev_over_time",
            "holt_winters",
            "double_exponential_smoothing");

    private static final Set<String> KEEPING_SECOND = Set.of("quantile_over_time");

    private static final Set<AggregationOp> COUNTS =
            Set.of(AggregationOp.COUNT, AggregationOp.GROUP, AggregationOp.COUNT_VALUES);

    private final Expr root;
    private final MetricUnits metrics;
    private final IdentityHashMap<Expr, Measure> measures = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Double> constants = new IdentityHashMap<>();

    private UnitAnalysis(Expr root, MetricUnits metrics) {
        this.root = root;
        this.metrics = metrics;
        root.nodes().toList().reversed().forEach(node -> {
            constant(node).ifPresent(value -> constants.put(node, value));
            measures.put(node, measure(node));
        });
    }

    public static UnitAnalysis of(Expr root, MetricUnits metrics) {
        return new UnitAnalysis(root, metrics);
    }

    /** The unit of the result. */
    public Measure result() {
        return at(root);
    }

    /** The unit of a node: the very object, not one that is equal to it. Numbers of the query itself have none. */
    public Measure at(Expr node) {
        return Objects.requireNonNull(measures.get(node), "no node of this query");
    }

    private Measure measure(Expr node) {
        if (constants.containsKey(node)) {
            return Measure.UNKNOWN;
        }
        return switch (node) {
            case VectorSelector selector ->
                selector.hasVariableName()
                        ? Measure.UNKNOWN
                        : selector.name().map(metrics::of).orElse(Measure.UNKNOWN);
            case MatrixSelector matrix -> at(matrix.selector());
            case Subquery subquery -> at(subquery.expr());
            case Paren paren -> at(paren.inner());
            case Modified modified -> at(modified.expr());
            case Unary unary -> at(unary.operand());
            case Call call -> call(call);
            case Aggregation aggregation ->
                COUNTS.contains(aggregation.op()) ? Measure.declared(Unit.THINGS) : at(aggregation.expr());
            case Binary binary -> binary(binary);
            case NumberLiteral ignored -> Measure.UNKNOWN;
            case StringLiteral ignored -> Measure.UNKNOWN;
            case Variable ignored -> Measure.UNKNOWN;
            case With ignored -> Measure.UNKNOWN;
        };
    }

    private Measure call(Call call) {
        String name = call.function().name();
        if (name.equals("time") || name.equals("timestamp")) {
            return Measure.declared(Unit.INSTANT);
        }
        if (COUNTING.contains(name)) {
            return Measure.declared(Unit.THINGS);
        }
        if (call.arguments().isEmpty()) {
            return Measure.UNKNOWN;
        }
        if (name.equals("histogram_quantile")) {
            return observed(call.arguments().getLast());
        }
        Measure first = at(call.arguments().getFirst());
        if (PER_SECOND.contains(name)) {
            return first.map(unit -> Optional.of(unit.per(Unit.SECONDS)));
        }
        return KEEPING.contains(name)
                ? first
                : KEEPING_SECOND.contains(name) ? at(call.arguments().getLast()) : Measure.UNKNOWN;
    }

    private Measure observed(Expr buckets) {
        return buckets.nodes()
                .filter(VectorSelector.class::isInstance)
                .flatMap(selector -> ((VectorSelector) selector).name().stream())
                .filter(name -> name.endsWith("_bucket"))
                .findFirst()
                .map(metrics::observed)
                .orElse(Measure.UNKNOWN);
    }

    private Measure binary(Binary binary) {
        Measure left = at(binary.left());
        Measure right = at(binary.right());
        return switch (binary.op()) {
            case ADD, OR, DEFAULT -> same(binary, left, right);
            case SUBTRACT -> isMoments(left, right) ? Measure.declared(Unit.SECONDS) : same(binary, left, right);
            case MULTIPLY -> product(binary, left, right);
            case DIVIDE -> quotient(binary, left, right);
            case AND, UNLESS, IF, IFNOT -> left;
            case EQUAL, NOT_EQUAL, GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                binary.returnsBool() ? Measure.UNKNOWN : constants.containsKey(binary.left()) ? right : left;
            case MODULO, POWER, ATAN2, TRIM_UPPER, TRIM_LOWER -> Measure.UNKNOWN;
        };
    }

    private static boolean isMoments(Measure left, Measure right) {
        return left.unit().equals(Optional.of(Unit.INSTANT)) && right.unit().equals(Optional.of(Unit.INSTANT));
    }

    /** What is added has the unit of what it is added to, and so have plain numbers. */
    private Measure same(Binary binary, Measure left, Measure right) {
        if (constants.containsKey(binary.left())) {
            return right;
        }
        if (constants.containsKey(binary.right())) {
            return left;
        }
        return left.with(right, mine -> theirs -> Optional.of(mine).filter(theirs::equals));
    }

    private Measure product(Binary binary, Measure left, Measure right) {
        Double before = constants.get(binary.left());
        Double behind = constants.get(binary.right());
        if (before != null) {
            return right.map(unit -> unit.times(before));
        }
        return behind != null
                ? left.map(unit -> unit.times(behind))
                : left.with(right, mine -> theirs -> Optional.of(mine.times(theirs)));
    }

    private Measure quotient(Binary binary, Measure left, Measure right) {
        Double behind = constants.get(binary.right());
        if (behind != null) {
            return left.map(unit -> unit.times(1 / behind));
        }
        return constants.containsKey(binary.left())
                ? Measure.UNKNOWN
                : left.with(right, mine -> theirs -> Optional.of(mine.per(theirs)));
    }

    private OptionalDouble constant(Expr node) {
        return switch (node) {
            case NumberLiteral number -> OptionalDouble.of(number.value());
            case Paren paren -> known(paren.inner());
            case Unary unary -> {
                OptionalDouble value = known(unary.operand());
                boolean isNegated = unary.sign() == Unary.Sign.MINUS && value.isPresent();
                yield isNegated ? OptionalDouble.of(-value.getAsDouble()) : value;
            }
            case Binary binary -> computed(binary);
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble computed(Binary binary) {
        OptionalDouble left = known(binary.left());
        OptionalDouble right = known(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (binary.op()) {
            case ADD -> OptionalDouble.of(left.getAsDouble() + right.getAsDouble());
            case SUBTRACT -> OptionalDouble.of(left.getAsDouble() - right.getAsDouble());
            case MULTIPLY -> OptionalDouble.of(left.getAsDouble() * right.getAsDouble());
            case DIVIDE -> OptionalDouble.of(left.getAsDouble() / right.getAsDouble());
            case POWER -> OptionalDouble.of(Math.pow(left.getAsDouble(), right.getAsDouble()));
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble known(Expr node) {
        Double value = constants.get(node);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorSelector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the selectors below a node, with a stack of its own instead of recursion. */
final class Sources {

    private final Analysis analysis;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final List<Source> found = new ArrayList<>();

    private Sources(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The calls and aggregations around a node, from the innermost; shared by all nodes below. */
    private record Path(Expr node, @Nullable Path outer) {}

    private record Step(Expr node, @Nullable Path path, Source.Role role) {}

    static List<Source> below(Expr root, Analysis analysis) {
        Sources sources = new Sources(analysis);
        sources.ahead.push(new Step(root, null, Source.Role.VALUE));
        while (!sources.ahead.isEmpty()) {
            sources.visit(sources.ahead.pop());
        }
        return List.copyOf(sources.found);
    }

    private void visit(Step step) {
        if (step.node instanceof VectorSelector selector) {
            found.add(new Source(selector, nodes(step.path), step.role));
            return;
        }
        boolean named = step.node instanceof Call || step.node instanceof Aggregation;
        Path path = named ? new Path(step.node, step.path) : step.path;
        List<Expr> children = step.node.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            ahead.push(new Step(children.get(i), path, decides(step.node, i) ? Source.Role.CONDITION : step.role));
        }
    }

    /** Whether that child only decides which series are in the result. */
    private boolean decides(Expr node, int child) {
        if (node instanceof Call call) {
            return call.function().name().equals("info") && child == 1;
        }
        if (!(node instanceof Binary binary)) {
            return false;
        }
        boolean filters = binary.op().isComparison() && !binary.returnsBool();
        // A scalar in front of a filter is compared with, and the vector behind it is kept.
        int kept = analysis.at(binary.left()).isScalar() ? 1 : 0;
        return child != kept && (filters || isSelection(binary.op()));
    }

    private static boolean isSelection(BinaryOp op) {
        return op == BinaryOp.AND || op == BinaryOp.UNLESS;
    }

    private static List<Expr> nodes(@Nullable Path path) {
        List<Expr> nodes = new ArrayList<>();
        for (Path at = path; at != null; at = at.outer) {
            nodes.add(at.node);
        }
        return nodes;
    }
}

package dev.wfmon.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks over trees of any depth: with a stack of its own instead of recursion. */
final class Tree {

    private Tree() {}

    static Stream<Expr> nodes(Expr root) {
        return list(root).stream();
    }

    static boolean same(Expr a, Expr b) {
        // The print alone does not tell -1 ^ 2 from (-1) ^ 2 built by hand; the kinds of nodes do.
        Iterator<Expr> theirs = list(b).iterator();
        for (Expr mine : list(a)) {
            if (!theirs.hasNext() || mine.getClass() != theirs.next().getClass()) {
                return false;
            }
        }
        return !theirs.hasNext() && a.print().equals(b.print());
    }

    static Expr rewrite(Expr root, UnaryOperator<Expr> function) {
        // Backwards through the nodes, children come before parents: a node finds its own on top of the stack.
        Deque<Expr> done = new ArrayDeque<>();
        for (Expr node : list(root).reversed()) {
            List<Expr> children = new ArrayList<>();
            for (int i = node.children().size(); i > 0; i--) {
                children.add(done.pop());
            }
            done.push(function.apply(withChildren(node, children)));
        }
        return done.pop();
    }

    private static List<Expr> list(Expr root) {
        List<Expr> nodes = new ArrayList<>();
        Deque<Expr> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            Expr node = ahead.pop();
            nodes.add(node);
            node.children().reversed().forEach(ahead::push);
        }
        return nodes;
    }

    private static Expr withChildren(Expr node, List<Expr> children) {
        if (isSame(node.children(), children)) {
            return node;
        }
        Expr first = children.getFirst();
        return switch (node) {
            case NumberLiteral leaf -> leaf;
            case StringLiteral leaf -> leaf;
            case VectorSelector leaf -> leaf;
            case Variable leaf -> leaf;
            case MatrixSelector m -> new MatrixSelector((VectorSelector) first, m.range(), m.span());
            case Subquery s -> new Subquery(first, s.range(), s.step(), s.modifiers(), s.span());
            case Call c -> new Call(c.function(), children, c.grouping(), c.limit(), c.span());
            case Aggregation a ->
                new Aggregation(
                        a.op(), a.parameter() == null ? null : first, children.getLast(), a.grouping(), a.span());
            case Binary b -> new Binary(b.op(), first, children.getLast(), b.returnsBool(), b.matching(), b.span());
            case Unary u -> new Unary(u.sign(), first, u.span());
            case Modified m -> new Modified(first, m.keepsNames(), m.modifiers(), m.span());
            case With w -> w.withChildren(children);
            case Paren p -> new Paren(first, p.span());
        };
    }

    @SuppressWarnings("ReferenceEquality") // Equal is not enough: an untouched node shall stay the same object.
    private static boolean isSame(List<Expr> a, List<Expr> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}

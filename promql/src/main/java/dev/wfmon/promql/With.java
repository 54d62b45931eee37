package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * Names for parts of an expression, which MetricsQL allows: {@code WITH (f(x) = rate(x[5m])) f(a) / f(b)}.
 *
 * @param body the expression in which the names are known
 */
public record With(List<Definition> definitions, Expr body, Span span) implements Expr {

    /**
     * What a name stands for.
     *
     * @param function whether the name is called, as in {@code WITH (f() = 5) f()}
     * @param parameters the names of the parameters of a function
     */
    public record Definition(String name, boolean function, List<String> parameters, Expr expr) {

        public Definition {
            parameters = List.copyOf(parameters);
        }
    }

    public With {
        definitions = List.copyOf(definitions);
    }

    @Override
    public ValueType type() {
        return body.type();
    }

    @Override
    public List<Expr> children() {
        List<Expr> children = new ArrayList<>();
        definitions.forEach(definition -> children.add(definition.expr()));
        children.add(body);
        return List.copyOf(children);
    }

    With withChildren(List<Expr> children) {
        List<Definition> changed = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            Definition old = definitions.get(i);
            changed.add(new Definition(old.name(), old.function(), old.parameters(), children.get(i)));
        }
        return new With(changed, children.getLast(), span);
    }

    @Override
    public String toString() {
        return print();
    }
}

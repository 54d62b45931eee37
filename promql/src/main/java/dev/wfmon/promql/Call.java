package dev.wfmon.promql;

import java.util.List;

/** A call of a function, such as {@code rate(x[5m])}. */
public record Call(Function function, List<Expr> arguments, Span span) implements Expr {

    public Call {
        arguments = List.copyOf(arguments);
    }

    @Override
    public ValueType type() {
        return function.returnType();
    }

    @Override
    public List<Expr> children() {
        return arguments;
    }

    @Override
    public String toString() {
        return print();
    }
}

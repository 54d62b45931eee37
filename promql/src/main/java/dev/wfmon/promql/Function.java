package dev.wfmon.promql;

import java.util.List;

/**
 * The signature of a function.
 *
 * @param parameters the types of the arguments; the last one stands for all further arguments too
 * @param minArguments how many arguments a call has at least
 * @param maxArguments how many it has at most
 * @param feature which servers have it
 */
public record Function(
        String name,
        ValueType returnType,
        List<ValueType> parameters,
        int minArguments,
        int maxArguments,
        Feature feature) {

    /** What MetricsQL makes of a list in parentheses: {@code (a, b)}. */
    static final Function UNION = unknown("");

    public Function {
        parameters = List.copyOf(parameters);
    }

    /** Whether Grafana variables make the name: then nothing else here is known to be true. */
    public boolean hasVariables() {
        return Variable.isIn(name);
    }

    /** Stands in for a function that does not exist, or is not known before Grafana puts in its variables. */
    static Function unknown(String name) {
        return new Function(name, ValueType.VECTOR, List.of(), 0, Integer.MAX_VALUE, Feature.common(name));
    }

    /** One that only MetricsQL has, whose signature is not known here. */
    static Function metricsql(String name) {
        return new Function(name, ValueType.VECTOR, List.of(), 0, Integer.MAX_VALUE, Features.metricsqlCall(name));
    }

    /** The type of the argument at an index, counted from 0. */
    ValueType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }
}

package dev.wfmon.promql.dsl;

import dev.wfmon.promql.AggregationOp;

/**
 * A metric that is always 1 and tells by its labels. It can be counted, and can lend its labels.
 *
 * <pre>{@code
 * Info build = Info.named("build_info").labels("pod", "version");
 * build.count(by("version"));                       // count by (version) (build_info)
 * memory.labelledBy(build, on("pod"), "version");   // memory * on (pod) group_left (version) build_info
 * }</pre>
 */
@SuppressWarnings("AvoidCommonTypeNames") // It is the name of the kind of metric.
public final class Info extends Metric<Info> {

    private Info(Selection selection) {
        super(selection);
    }

    /** The info metric of this name, {@code _info} included. */
    public static Info named(String metric) {
        return new Info(Selection.named(metric));
    }

    /** How many there are. */
    public Vector count() {
        return count(Grouping.ALL);
    }

    /** How many there are. */
    public Vector count(Grouping grouping) {
        return grouping.merge(AggregationOp.COUNT, null, value());
    }

    /** The series themselves, all of them 1. */
    public Vector value() {
        return selection().vector();
    }

    /** 1 when there are no series, else nothing. */
    public Vector absent() {
        return value().absent();
    }

    @Override
    Info with(Selection selection) {
        return new Info(selection);
    }
}

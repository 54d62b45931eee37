/**
 * Reads, checks, prints and formats PromQL, the query language of Prometheus, as Prometheus 3.14 does.
 *
 * <p>{@link dev.wfmon.promql.Promql} is the way in. A query becomes a tree of {@link dev.wfmon.promql.Expr} nodes, all of
 * them immutable records; everything that is wrong with it becomes a {@link dev.wfmon.promql.Problem} that knows where.
 */
@NullMarked
package dev.wfmon.promql;

import org.jspecify.annotations.NullMarked;

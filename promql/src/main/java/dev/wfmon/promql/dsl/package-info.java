/**
 * Writes PromQL in Java, so that queries that mean nothing do not compile or fail where they are written.
 *
 * <pre>{@code
 * Histogram DURATION = Histogram.named("workflow_duration_seconds").labels("status", "task_id");
 * StateSet WORKFLOWS = StateSet.named("workflow_status").states("status", "Running", "Failed");
 *
 * DURATION.rate(Window.RATE_INTERVAL).by("task_id").quantile(0.95);
 * // histogram_quantile(0.95, sum by (task_id, le) (rate(workflow_duration_seconds_bucket[$__rate_interval])))
 *
 * WORKFLOWS.count("Running");
 * // sum(workflow_status{status="Running"})
 *
 * Rate failed = DURATION.observations().where("status", "Failed").rate(Duration.ofHours(1)).sum();
 * Rate ended = DURATION.observations().rate(Duration.ofHours(1)).sum();
 * failed.dividedBy(ended).greaterThan(0.1).print();
 * }</pre>
 *
 * <p>It starts with a metric: {@link dev.wfmon.promql.dsl.Counter}, {@link dev.wfmon.promql.dsl.Gauge},
 * {@link dev.wfmon.promql.dsl.Histogram}, {@link dev.wfmon.promql.dsl.Summary}, {@link dev.wfmon.promql.dsl.Info} or
 * {@link dev.wfmon.promql.dsl.StateSet}. It becomes a {@link dev.wfmon.promql.dsl.Vector}, whose
 * {@link dev.wfmon.promql.dsl.Vector#expr expr} is the tree that the parser makes as well. {@code by}, {@code on} and
 * {@code label} are meant to be imported statically. What does not fit throws an {@link IllegalArgumentException} that
 * says what to do instead. Any other PromQL comes in by {@link dev.wfmon.promql.dsl.Vector#of(dev.wfmon.promql.Expr,
 * String...)}.
 */
@NullMarked
package dev.wfmon.promql.dsl;

import org.jspecify.annotations.NullMarked;

/**
 * Tells what there is to know about the result of a PromQL query without running it: its labels, its values, and
 * whether there is a result at all. {@link dev.wfmon.promql.analysis.Analysis} is the way in.
 *
 * <p>What is said is sure for every data set; what depends on the data is left open. The rules are those of Prometheus
 * 3.14 without feature flags. Native histograms have no value: what is said of values is said of floats.
 */
@NullMarked
package dev.wfmon.promql.analysis;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of metrics: names, types, units, labels and buckets, of the platform and of anybody else.
 *
 * <p>{@link dev.wfmon.catalogue.Catalogue#PLATFORM} is the one source of the platform's metrics. Queries, services,
 * simulation, the linter and {@code docs/metrics.md} all take them from there.
 */
@NullMarked
package dev.wfmon.catalogue;

import org.jspecify.annotations.NullMarked;

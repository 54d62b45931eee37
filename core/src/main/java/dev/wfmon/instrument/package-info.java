/**
 * Emits the platform's metrics from what happens in it, by Micrometer, exactly as the catalogue declares them.
 *
 * <p>Start at {@link dev.wfmon.instrument.PlatformMeters}. Micrometer is an optional dependency: add
 * {@code io.micrometer:micrometer-core} and a registry.
 */
@NullMarked
package dev.wfmon.instrument;

import org.jspecify.annotations.NullMarked;

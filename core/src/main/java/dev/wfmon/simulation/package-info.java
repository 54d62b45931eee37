/** A model of the workflow platform: what happens on it, the metrics that it would emit, and the true answers. */
@NullMarked
package dev.wfmon.simulation;

import org.jspecify.annotations.NullMarked;

/** Programs of Prometheus and VictoriaMetrics on this machine, to hold our own code against. */
@NullMarked
package dev.wfmon.engine;

import org.jspecify.annotations.NullMarked;

/** Rules about the language of VictoriaMetrics. */
@NullMarked
package dev.wfmon.lint.metricsql;

import org.jspecify.annotations.NullMarked;

/** VictoriaMetrics over HTTP. */
@NullMarked
package dev.wfmon.cli.victoria;

import org.jspecify.annotations.NullMarked;

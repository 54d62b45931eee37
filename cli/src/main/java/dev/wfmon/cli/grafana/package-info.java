/** A live Grafana server as a target. */
@NullMarked
package dev.wfmon.cli.grafana;

import org.jspecify.annotations.NullMarked;

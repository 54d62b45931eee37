/** Asks a live Grafana what dashboards and rules ask, and says what comes back. */
@NullMarked
package dev.wfmon.verify;

import org.jspecify.annotations.NullMarked;

/**
 * Old dashboards brought to the schema that Grafana writes today: {@link dev.wfmon.grafana.migration.Migration}.
 */
@NullMarked
package dev.wfmon.grafana.migration;

import org.jspecify.annotations.NullMarked;

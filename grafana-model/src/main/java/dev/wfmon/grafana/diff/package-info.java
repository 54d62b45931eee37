/** What has changed between two versions of a Grafana resource, in the words of dashboards. */
@NullMarked
package dev.wfmon.grafana.diff;

import org.jspecify.annotations.NullMarked;

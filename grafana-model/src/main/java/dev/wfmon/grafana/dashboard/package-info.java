/**
 * Grafana dashboards written as Java: {@link dev.wfmon.grafana.dashboard.Dashboard} holds sections of {@link
 * dev.wfmon.grafana.dashboard.Panel panels} and becomes the classic JSON (schema 42) that Grafana stores.
 */
@NullMarked
package dev.wfmon.grafana.dashboard;

import org.jspecify.annotations.NullMarked;

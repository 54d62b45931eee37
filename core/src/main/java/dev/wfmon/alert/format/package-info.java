/**
 * What the files of Prometheus, vmalert and Alertmanager have in common: names, templates, and fields of known
 * types; durations are those of {@link dev.wfmon.grafana.alerting.PrometheusDuration}, which Grafana took over.
 */
@NullMarked
package dev.wfmon.alert.format;

import org.jspecify.annotations.NullMarked;

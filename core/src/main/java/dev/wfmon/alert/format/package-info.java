/**
 * What the files of Prometheus, vmalert and Alertmanager have in common: durations, names, templates, and fields of
 * known types.
 */
@NullMarked
package dev.wfmon.alert.format;

import org.jspecify.annotations.NullMarked;

/**
 * JSON Schemas (draft 2020-12) of what is written here: {@link dev.wfmon.grafana.schema.GrafanaSchema} lists them. The
 * jar holds each as a file in this package.
 */
@NullMarked
package dev.wfmon.grafana.schema;

import org.jspecify.annotations.NullMarked;

/**
 * Dashboards between Grafana's two forms: the classic one (v1, schema 42) and the one of elements and layouts (v2).
 *
 * <p>{@link dev.wfmon.grafana.convert.Conversion} is the way in. What the forms share stands in tables ({@code
 * Mapping}) that are read in both directions; only layouts are worked out by code.
 */
@NullMarked
package dev.wfmon.grafana.convert;

import org.jspecify.annotations.NullMarked;

/** Prometheus alerting and recording rules. */
@NullMarked
package dev.wfmon.alert;

import org.jspecify.annotations.NullMarked;

/** Alertmanager: its configuration, and where it sends an alert. */
@NullMarked
package dev.wfmon.alert.routing;

import org.jspecify.annotations.NullMarked;

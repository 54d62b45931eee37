/** Rules about the configuration of Alertmanager. */
@NullMarked
package dev.wfmon.lint.routing;

import org.jspecify.annotations.NullMarked;

/** The built-in pack: the monitoring of the multi-agent workflow platform. */
@NullMarked
package dev.wfmon.workflow;

import org.jspecify.annotations.NullMarked;

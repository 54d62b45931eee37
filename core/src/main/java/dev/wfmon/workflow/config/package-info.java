/** The section {@code workflow} of a configuration file. */
@NullMarked
package dev.wfmon.workflow.config;

import org.jspecify.annotations.NullMarked;

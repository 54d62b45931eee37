/** Rules about dashboards. */
@NullMarked
package dev.wfmon.lint.dashboard;

import org.jspecify.annotations.NullMarked;

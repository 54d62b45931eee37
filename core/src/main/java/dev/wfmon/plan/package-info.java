/** What would change: desired against live, computed before anything is touched. */
@NullMarked
package dev.wfmon.plan;

import org.jspecify.annotations.NullMarked;

/** Rules about time in queries. */
@NullMarked
package dev.wfmon.lint.time;

import org.jspecify.annotations.NullMarked;

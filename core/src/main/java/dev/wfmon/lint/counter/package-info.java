/** Rules about counters and their rates. */
@NullMarked
package dev.wfmon.lint.counter;

import org.jspecify.annotations.NullMarked;

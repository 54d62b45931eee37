/** Rules about what an expression says, whoever asks. */
@NullMarked
package dev.wfmon.lint.promql;

import org.jspecify.annotations.NullMarked;

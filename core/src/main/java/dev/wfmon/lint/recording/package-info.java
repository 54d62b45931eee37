/** Rules about recording rules. */
@NullMarked
package dev.wfmon.lint.recording;

import org.jspecify.annotations.NullMarked;

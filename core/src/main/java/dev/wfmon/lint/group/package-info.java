/** Rules about groups of rules. */
@NullMarked
package dev.wfmon.lint.group;

import org.jspecify.annotations.NullMarked;

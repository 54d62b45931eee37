/** What the rules of lint have in common: what they look at, what they know, and what they say. */
@NullMarked
package dev.wfmon.lint.rule;

import org.jspecify.annotations.NullMarked;

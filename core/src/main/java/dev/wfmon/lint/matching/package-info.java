/** Rules about how series of two sides find each other. */
@NullMarked
package dev.wfmon.lint.matching;

import org.jspecify.annotations.NullMarked;

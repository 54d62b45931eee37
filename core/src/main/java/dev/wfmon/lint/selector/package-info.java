/** Rules about selectors: what is asked for. */
@NullMarked
package dev.wfmon.lint.selector;

import org.jspecify.annotations.NullMarked;

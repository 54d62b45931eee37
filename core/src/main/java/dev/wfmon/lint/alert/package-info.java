/** Rules about alerts. */
@NullMarked
package dev.wfmon.lint.alert;

import org.jspecify.annotations.NullMarked;

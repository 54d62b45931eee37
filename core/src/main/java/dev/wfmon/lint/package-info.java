/** Mistakes in dashboards and rules, found before they reach a server. */
@NullMarked
package dev.wfmon.lint;

import org.jspecify.annotations.NullMarked;

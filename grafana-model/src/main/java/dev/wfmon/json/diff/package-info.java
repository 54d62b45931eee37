/**
 * Differences between two JSON values, told by what things are (panel "CPU", query A) and not by line numbers.
 */
@NullMarked
package dev.wfmon.json.diff;

import org.jspecify.annotations.NullMarked;

/** Rules about aggregations. */
@NullMarked
package dev.wfmon.lint.aggregation;

import org.jspecify.annotations.NullMarked;

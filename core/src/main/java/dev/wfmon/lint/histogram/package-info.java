/** Rules about histograms and quantiles. */
@NullMarked
package dev.wfmon.lint.histogram;

import org.jspecify.annotations.NullMarked;

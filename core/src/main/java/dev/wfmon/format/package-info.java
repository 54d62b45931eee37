/** PromQL laid out inside of the files that hold it. */
@NullMarked
package dev.wfmon.format;

import org.jspecify.annotations.NullMarked;

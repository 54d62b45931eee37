/** What the numbers of a query are measured in: seconds, bytes, shares, things, and so many of them a second. */
@NullMarked
package dev.wfmon.measure;

import org.jspecify.annotations.NullMarked;

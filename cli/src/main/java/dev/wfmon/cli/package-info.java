/** Where the wfmon program starts. */
@NullMarked
package dev.wfmon.cli;

import org.jspecify.annotations.NullMarked;

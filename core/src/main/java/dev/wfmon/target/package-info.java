/** Where resources go: the one part that touches the world. */
@NullMarked
package dev.wfmon.target;

import org.jspecify.annotations.NullMarked;

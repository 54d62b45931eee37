@NullMarked
package dev.wfmon.verify;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.wfmon.json;

import org.jspecify.annotations.NullMarked;

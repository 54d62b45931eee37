/** What configuration files may hold: declared once, checked with positions, and published as a JSON Schema. */
@NullMarked
package dev.wfmon.config;

import org.jspecify.annotations.NullMarked;

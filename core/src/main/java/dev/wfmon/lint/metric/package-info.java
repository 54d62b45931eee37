/** Rules about metrics themselves, as a catalogue describes them. */
@NullMarked
package dev.wfmon.lint.metric;

import org.jspecify.annotations.NullMarked;

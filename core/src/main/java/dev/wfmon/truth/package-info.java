/** The right answers of the pack's panels, worked out from what happened on the platform and never from metrics. */
@NullMarked
package dev.wfmon.truth;

import org.jspecify.annotations.NullMarked;

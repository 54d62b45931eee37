/** The packaged program, run as a user runs it: by the launcher, which takes the native binary where one was built. */
@NullMarked
package dev.wfmon.nativetests;

import org.jspecify.annotations.NullMarked;

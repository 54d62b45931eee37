/** A small service of the platform, made with the libraries as a user would make it. */
@NullMarked
package dev.wfmon.demo;

import org.jspecify.annotations.NullMarked;

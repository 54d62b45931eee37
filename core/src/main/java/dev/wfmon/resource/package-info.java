/** What is managed: resources, their kinds and identities, and how they are read from files. */
@NullMarked
package dev.wfmon.resource;

import org.jspecify.annotations.NullMarked;

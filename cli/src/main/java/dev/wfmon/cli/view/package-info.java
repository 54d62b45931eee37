/** What people and programs see of a result. */
@NullMarked
package dev.wfmon.cli.view;

import org.jspecify.annotations.NullMarked;

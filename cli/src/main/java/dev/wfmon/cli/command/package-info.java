/** The commands of the program: their options, what they do and how they end. */
@NullMarked
package dev.wfmon.cli.command;

import org.jspecify.annotations.NullMarked;

/** Where wfmon takes its settings from: flags, environment, configuration files. */
@NullMarked
package dev.wfmon.cli.settings;

import org.jspecify.annotations.NullMarked;

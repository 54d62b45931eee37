/** The test bench: ways to run the program and Grafana servers to run it against; native-tests use it as well. */
@NullMarked
package dev.wfmon.cli.bench;

import org.jspecify.annotations.NullMarked;

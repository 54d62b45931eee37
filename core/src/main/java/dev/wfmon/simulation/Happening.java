package dev.wfmon.simulation;

import java.time.Instant;
import java.util.function.Consumer;

/** A moment at which what an exporter shows changes. */
record Happening(Instant at, Consumer<Registry> effect) {}

package dev.wfmon.cli.grafana;

import java.time.Duration;

/**
 * How hard to work a server.
 *
 * @param timeout how long one answer may take
 * @param maxConcurrent how many requests may run at once, from 1
 * @param retries how often a request is repeated that met with passing trouble, from 0
 */
public record ConnectionOptions(Duration timeout, int maxConcurrent, int retries) {}

package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Environment;

/**
 * How resources are written.
 *
 * @param environment where secrets are looked up that a resource only names
 * @param isOpenInBrowser whether new parts of alerting may be changed in the browser, which Grafana otherwise forbids
 *     for what comes by its API
 */
public record Writing(Environment environment, boolean isOpenInBrowser) {}

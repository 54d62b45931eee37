package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** One part of a migration: a function from dashboard to dashboard that tells what it did. */
interface Step {

    String name();

    /** The changed dashboard, or the same instance when this step finds nothing to do. */
    JsonObject apply(JsonObject dashboard, Notes notes);
}

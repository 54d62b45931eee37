package dev.wfmon.cli.grafana;

import dev.wfmon.json.JsonObject;

/**
 * What the server answered to one request.
 *
 * @param body the JSON of the answer; empty where there was none
 */
record Answer(int status, JsonObject body) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** Grafana's own words for what was wrong. */
    String message() {
        return body.string("message").or(() -> body.string("title")).orElse("no reason given");
    }

    /** The short name of what was wrong, {@code version-mismatch} for one. */
    String fault() {
        return body.string("status").orElse("");
    }
}

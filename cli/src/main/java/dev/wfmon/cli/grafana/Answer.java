package dev.wfmon.cli.grafana;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the server answered to one request.
 *
 * @param json the body; an empty object where there was none
 * @param retryAfter how long the server wants to be left alone
 */
record Answer(int status, Json json, Optional<Duration> retryAfter) implements Reply {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<Integer> PASSING = List.of(TOO_MANY_REQUESTS, 502, 503, 504);

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** Whether the refusal means that somebody else was faster; some kinds say so in words of their own. */
    boolean isConflict() {
        return switch (status) {
            case 409 -> true;
            // Dashboards that belong to a plugin are refused by the same number.
            case 412 -> !fault().equals("plugin-dashboard");
            case 400 -> message().contains("already exists");
            default -> false;
        };
    }

    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    @Override
    public boolean isPassing() {
        return isPassing(status);
    }

    @Override
    public boolean isRefusedForNow() {
        return status == TOO_MANY_REQUESTS;
    }

    @Override
    public Answer conclude() {
        return this;
    }

    /** The body as an object; empty where it is none. */
    JsonObject body() {
        return json.asObject().orElse(JsonObject.empty());
    }

    /** The elements of a body that is an array; none where it is not. */
    List<Json> items() {
        return json.asArray().map(JsonArray::items).orElse(List.of());
    }

    /** Grafana's own words for what was wrong. */
    String message() {
        String words = body().string("message").or(() -> body().string("title")).orElse("no reason given");
        return PlainText.of(words, 300);
    }

    /** The short name of what was wrong, {@code version-mismatch} for one. */
    String fault() {
        return body().string("status").orElse("");
    }
}

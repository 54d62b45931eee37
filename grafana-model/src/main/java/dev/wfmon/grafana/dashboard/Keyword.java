package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/** A choice that Grafana's JSON spells as a word. */
public interface Keyword {

    /** The word as it stands in the JSON. */
    String keyword();

    /** The word as a JSON value. */
    default Json json() {
        return Json.of(keyword());
    }
}

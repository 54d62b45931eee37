package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/** How a graph shows its thresholds. */
public enum ThresholdStyle implements Keyword {
    OFF("off"),
    LINE("line"),
    DASHED("dashed"),
    AREA("area"),
    LINE_AND_AREA("line+area"),
    DASHED_AND_AREA("dashed+area"),
    SERIES("series");

    private final String keyword;

    ThresholdStyle(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    JsonObject asMode() {
        return JsonObject.builder().put("mode", keyword).build();
    }
}

package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/** Whether series stand on one another. */
public enum Stacking implements Keyword {
    NONE("none"),
    NORMAL("normal"),
    PERCENT("percent");

    private final String keyword;

    Stacking(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    JsonObject ofGroup(String group) {
        return JsonObject.builder().put("mode", keyword).put("group", group).build();
    }
}

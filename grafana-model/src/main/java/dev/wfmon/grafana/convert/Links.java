package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.same;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.list;

import dev.wfmon.json.JsonArray;

/** Links of a dashboard and of a panel. */
final class Links {

    static final Mapping OF_DASHBOARD = Mapping.of(
            same("title", TEXT).orElse(""),
            same("type", choice("link", "dashboards")).orElse("link"),
            same("icon", TEXT).orElse(""),
            same("tooltip", TEXT).orElse(""),
            same("url", TEXT),
            same("tags", list(TEXT)).orElse(JsonArray.of()),
            same("asDropdown", TRUTH).orElse(false),
            same("targetBlank", TRUTH).orElse(false),
            same("includeVars", TRUTH).orElse(false),
            same("keepTime", TRUTH).orElse(false),
            same("placement", choice("inControlsMenu")));

    static final Mapping OF_PANEL =
            Mapping.of(same("title", TEXT).orElse(""), same("url", TEXT).orElse(""), same("targetBlank", TRUTH));

    private Links() {}
}

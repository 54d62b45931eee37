package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.elsewhere;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Field.same;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.WHOLE;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.codes;
import static dev.wfmon.grafana.convert.Values.list;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.List;

/** What a dashboard says about itself, all but its panels. */
final class Attributes {

    private static final JsonArray REFRESH_INTERVALS =
            JsonArray.ofStrings(List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d"));

    private static final Mapping TIME_RANGE = Mapping.of(
            same("display", TEXT).orElse("Last 6 hours"),
            same("from", TEXT).orElse("now-6h"),
            same("to", TEXT).orElse("now"));

    private static final Mapping TIME = Mapping.of(
            pair("timezone", "timeSettings/timezone", TEXT).orElse("browser"),
            pair("time/from", "timeSettings/from", TEXT).orElse("now-6h"),
            pair("time/to", "timeSettings/to", TEXT).orElse("now"),
            pair("refresh", "timeSettings/autoRefresh", TEXT).orElse(""),
            pair("timepicker/refresh_intervals", "timeSettings/autoRefreshIntervals", list(TEXT))
                    .orElse(REFRESH_INTERVALS),
            pair("timepicker/quick_ranges", "timeSettings/quickRanges", list(TIME_RANGE)),
            pair("timepicker/hidden", "timeSettings/hideTimepicker", TRUTH).implied(Json.of(false)),
            pair("timepicker/nowDelay", "timeSettings/nowDelay", TEXT),
            pair("weekStart", "timeSettings/weekStart", choice("saturday", "monday", "sunday")),
            pair("fiscalYearStartMonth", "timeSettings/fiscalYearStartMonth", WHOLE)
                    .orElse(Json.of(0)));

    static final Mapping DASHBOARD = Mapping.of(
                    same("title", TEXT).orElse(""),
                    same("description", TEXT),
                    same("tags", list(TEXT)).orElse(JsonArray.of()),
                    same("editable", TRUTH).orElse(true),
                    same("preload", TRUTH).orElse(false),
                    same("liveNow", TRUTH).orElse(false),
                    same("revision", WHOLE),
                    pair("graphTooltip", "cursorSync", codes("Off", "Crosshair", "Tooltip"))
                            .orElse("Off"))
            .and(TIME)
            .and(
                    same("links", list(Links.OF_DASHBOARD)).orElse(JsonArray.of()),
                    pair("templating/list", "variables", list(Variables.VARIABLE))
                            .orElse(JsonArray.of()),
                    pair("annotations/list", "annotations", list(Annotations.ANNOTATION))
                            .orElse(JsonArray.of()),
                    elsewhere(Form.CLASSIC, "panels"),
                    elsewhere(Form.CLASSIC, "schemaVersion"),
                    elsewhere(Form.V2, "elements"),
                    elsewhere(Form.V2, "layout"));

    private Attributes() {}
}

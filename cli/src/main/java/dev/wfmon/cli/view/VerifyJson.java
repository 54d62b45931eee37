package dev.wfmon.cli.view;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.Position;
import dev.wfmon.json.SourceText;
import dev.wfmon.verify.Check;
import dev.wfmon.verify.Report;
import dev.wfmon.verify.Status;
import java.util.Locale;

/** What came of all queries, as programs read it. */
public final class VerifyJson {

    private VerifyJson() {}

    public static JsonObject of(Report report) {
        JsonObject.Builder summary = JsonObject.builder();
        for (Status status : Status.values()) {
            summary.put(name(status), report.count(status));
        }
        return JsonObject.builder()
                .put("version", PlanJson.VERSION)
                .put("summary", summary.build())
                .put("queries", report.checks().stream().map(VerifyJson::check).toList())
                .build();
    }

    private static JsonObject check(Check check) {
        JsonObject.Builder json = JsonObject.builder()
                .put("kind", ApplyJson.name(check.resource().kind()))
                .put("name", check.resource().id().name())
                .put("where", check.subject());
        putPlace(json, check);
        return json.put("status", name(check.status()))
                .put("query", check.query())
                .put("count", check.count())
                .put("milliseconds", check.took().toMillis())
                .put("message", check.message())
                .build();
    }

    private static void putPlace(JsonObject.Builder json, Check check) {
        SourceText source = check.resource().origin().source();
        json.put("file", source.name());
        if (check.part().offset() != Json.NOWHERE) {
            Position position = source.position(check.part().offset());
            json.put("line", position.line()).put("column", position.column());
        }
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

package dev.wfmon.cli.view;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.Position;
import dev.wfmon.lint.Finding;
import java.util.List;

/** What lint found, as programs read it. */
public final class FindingsJson {

    private FindingsJson() {}

    public static JsonObject of(List<Finding> findings) {
        return JsonObject.builder()
                .put("version", PlanJson.VERSION)
                .put("findings", findings.stream().map(FindingsJson::finding).toList())
                .build();
    }

    private static JsonObject finding(Finding finding) {
        JsonObject.Builder json = JsonObject.builder()
                .put("rule", finding.rule())
                .put("severity", finding.severity().toString())
                .put("file", finding.source().name());
        if (finding.offset() != Json.NOWHERE) {
            Position position = finding.source().position(finding.offset());
            json.put("line", position.line()).put("column", position.column());
        }
        return json.put("where", finding.where())
                .put("message", finding.message())
                .build();
    }
}

package dev.wfmon.cli.view;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.Position;
import dev.wfmon.lint.rule.Finding;
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
                .put("file", finding.location().source().name());
        if (finding.location().isInFile()) {
            Position position =
                    finding.location().source().position(finding.location().start());
            json.put("line", position.line()).put("column", position.column());
        }
        return json.put("where", finding.location().where())
                .put("message", finding.message())
                .build();
    }
}

package dev.wfmon.grafana.view;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;

/** Reads what tests write as YAML. */
final class Texts {

    private Texts() {}

    static JsonDocument document(String name, String text) {
        ReadResult result = Documents.read(new SourceText(name, text));
        if (!result.isClean()) {
            throw new IllegalArgumentException(result.problems().getFirst().render());
        }
        return result.documents().getFirst();
    }

    static JsonObject yaml(String text) {
        return document("a.yaml", text).root().asObject().orElseThrow();
    }
}

package dev.wfmon;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.Optional;

/** Small resources for tests. */
public final class Samples {

    private Samples() {}

    public static Resource folder(String uid, String title) {
        return resource(Kind.FOLDER, uid, "", "{title: '" + title + "'}");
    }

    /**
     * A dashboard from YAML.
     *
     * @param folder empty for none
     */
    public static Resource dashboard(String uid, String folder, String spec) {
        return resource(Kind.DASHBOARD, uid, folder, spec);
    }

    /** A dashboard with one panel that turns red at the threshold. */
    public static Resource dashboard(String uid, String folder, int threshold) {
        return dashboard(
                uid,
                folder,
                "{uid: '" + uid + "', title: T, panels: [{id: 1, title: Active Workflows, fieldConfig: {defaults:"
                        + " {thresholds: {steps: [{color: green}, {color: red, value: " + threshold + "}]}}}}]}");
    }

    /** A group with one rule that alerts on the expression. */
    public static Resource ruleGroup(String name, String expr) {
        JsonObject group = JsonObject.builder()
                .put("name", name)
                .put(
                        "rules",
                        yaml("{l: [{alert: Down, expr: " + expr + "}]}")
                                .array("l")
                                .orElseThrow())
                .build();
        return Resource.builtBy("test", new ResourceId(Kind.RULE_GROUP, name), Optional.empty(), group);
    }

    public static JsonObject yaml(String text) {
        return Documents.read(new SourceText("sample.yaml", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    private static Resource resource(Kind kind, String name, String folder, String spec) {
        return Resource.builtBy(
                "test", new ResourceId(kind, name), Optional.of(folder).filter(uid -> !uid.isEmpty()), yaml(spec));
    }
}

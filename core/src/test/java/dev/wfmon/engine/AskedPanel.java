package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.truth.View;
import dev.wfmon.workflow.WorkflowPack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A panel of the pack, asked as Grafana asks.
 *
 * @param json the panel of the dashboard
 */
record AskedPanel(JsonObject json) {

    private static final Map<String, String> VARIABLES =
            Map.of("environment", "environment", "task_id", "task_id", "agent_type", "github_app");

    /** The panels of a dashboard that have queries, or lists of alerts. */
    static List<AskedPanel> of(String dashboard) {
        return dashboard(dashboard)
                .objects("panels")
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .filter(panel -> !panel.string("type").equals(Optional.of("row")))
                .map(AskedPanel::new)
                .toList();
    }

    static JsonObject dashboard(String uid) {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.DASHBOARD
                        && resource.id().name().equals(uid))
                .map(Resource::spec)
                .findFirst()
                .orElseThrow();
    }

    String title() {
        return json.string("title").orElse("");
    }

    List<JsonObject> targets() {
        return json.objects("targets").toList();
    }

    boolean isGraph() {
        return json.objects("targets").anyMatch(target -> target.isTrue("range"));
    }

    /** The step that Grafana asks in, which is not below the least that the panel says. */
    Duration step(View view) {
        return json.string("interval").equals(Optional.of("1h")) ? view.bar() : view.step();
    }

    /** When its graph begins, which a panel may say itself. */
    Instant from(View view) {
        return json.string("timeFrom")
                .map(time -> view.range().to().minus(Duration.ofDays(7)))
                .orElse(view.range().from());
    }

    /** The query with all variables filled in. */
    String query(JsonObject target, View view) {
        String text = target.string("expr")
                .orElseThrow()
                .replace("$__rate_interval", seconds(view.rateInterval()))
                .replace("$__interval", seconds(step(view)))
                .replace("$__range", seconds(view.range().length()))
                .replace("$agent_pod", pods(view));
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            String value = view.choice(variable.getValue()).orElse(".*");
            text = text.replaceAll("\\$" + variable.getKey() + "\\b", Matcher.quoteReplacement(value));
        }
        return text;
    }

    /** The hidden variable, of which "All" is each agent by its name. */
    private static String pods(View view) {
        return view.choice("github_app").map(app -> app.replace("5DLabs-", "")).orElse("(Blaze|Cleo|Rex|Tess)");
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }
}

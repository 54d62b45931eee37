package dev.wfmon.alert;

import dev.wfmon.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule that Prometheus or vmalert evaluates once per interval of its group. */
public sealed interface Rule {

    /** The PromQL expression. */
    String expr();

    /** The rule as a rule file has it. */
    JsonObject toJson();

    /**
     * A rule that stores the result of its expression as a series.
     *
     * @param record the name of that series, {@code level:metric:operations}
     */
    record Recording(String record, String expr, Map<String, String> labels) implements Rule {

        public Recording {
            labels = RuleGroup.inOrder(labels);
        }

        @Override
        public JsonObject toJson() {
            JsonObject.Builder json = JsonObject.builder().put("record", record).put("expr", expr);
            return RuleGroup.putStrings(json, "labels", labels).build();
        }
    }

    /**
     * A rule that alerts on each series of its expression's result.
     *
     * @param pending how long a series must be there before the alert fires, {@code 5m}; null for at once
     * @param labels added to the series' labels; {@code severity} is what routes and people go by
     * @param annotations texts for people, with templates such as {@code {{ $labels.task_id }}}
     */
    record Alerting(
            String alert,
            String expr,
            @Nullable String pending,
            Map<String, String> labels,
            Map<String, String> annotations)
            implements Rule {

        public Alerting {
            labels = RuleGroup.inOrder(labels);
            annotations = RuleGroup.inOrder(annotations);
        }

        @Override
        public JsonObject toJson() {
            JsonObject.Builder json = JsonObject.builder().put("alert", alert).put("expr", expr);
            if (pending != null) {
                json.put("for", pending);
            }
            RuleGroup.putStrings(json, "labels", labels);
            return RuleGroup.putStrings(json, "annotations", annotations).build();
        }
    }
}

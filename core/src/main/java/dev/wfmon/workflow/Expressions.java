package dev.wfmon.workflow;

import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;

/** Writes the pack's PromQL: checked where it is written, with quotes that need no escapes in Java. */
final class Expressions {

    private static final String WORKFLOW_TYPE = "workflow_type='play-orchestration'";

    private Expressions() {}

    /**
     * An expression of a dashboard.
     *
     * @param text PromQL with Grafana's variables, in which {@code PLAY} stands for the matchers that choose the
     *     platform's workflows and the tasks that the viewer picked, and {@code AGENT} for those of the picked agents
     */
    static String panel(String text) {
        return Promql.parse(
                        text.replace("PLAY", WORKFLOW_TYPE + ", task_id=~'$task_id'")
                                .replace("AGENT", "github_app=~'$agent_type'"),
                        ParseOptions.GRAFANA)
                .orThrow()
                .print();
    }

    /** An expression of a rule, in which {@code PLAY} stands for the matcher of the platform's workflows. */
    static String rule(String text) {
        return Promql.expr(text.replace("PLAY", WORKFLOW_TYPE)).print();
    }
}

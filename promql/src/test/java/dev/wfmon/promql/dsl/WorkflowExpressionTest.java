package dev.wfmon.promql.dsl;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.promql.dsl.Matching.on;
import static dev.wfmon.promql.dsl.Row.row;
import static dev.wfmon.promql.dsl.Scalar.time;
import static dev.wfmon.promql.dsl.Window.RANGE;
import static dev.wfmon.promql.dsl.Window.RATE_INTERVAL;

import dev.wfmon.promql.Matcher;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Says every expression of the workflow pack: first those of its dashboard, then those of its rules. */
class WorkflowExpressionTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Matcher TYPE = label("workflow_type").is("play-orchestration");
    private static final Matcher TASK = label("task_id").inVariable("task_id");
    private static final Matcher AGENT = label("github_app").inVariable("agent_type");
    private static final Matcher REX_OR_BLAZE = label("github_app").in("5DLabs-Rex", "5DLabs-Blaze");
    private static final List<Matcher> PLAY = List.of(TYPE, TASK);
    private static final List<Matcher> AGENT_PODS = List.of(
            label("pod").matches(".*-(rex|blaze|cleo|tess)-.*"),
            label("container").isPresent());

    private static final Info ALERTS = Info.named("ALERTS").labels("alertname", "alertstate", "component", "severity");
    private static final StateSet WORKFLOWS = StateSet.named("workflow_status_gauge")
            .states("status", "Running", "Succeeded", "Failed")
            .labels("workflow_type", "workflow_name", "task_id", "current_stage");
    private static final StateSet TASKS = StateSet.named("task_status")
            .states("status", "pending", "in_progress", "completed")
            .labels("task_id");
    private static final StateSet BREAKERS =
            StateSet.named("circuit_breaker_state_gauge").states("state").labels("circuit_breaker_name");
    private static final Gauge START =
            Gauge.named("workflow_start_time_seconds").labels("workflow_type", "workflow_name", "task_id");
    private static final Histogram DURATION =
            Histogram.named("workflow_duration_seconds").labels("workflow_type", "task_id", "status");
    private static final Histogram STAGE =
            Histogram.named("workflow_stage_duration_seconds").labels("workflow_type", "task_id", "stage");
    private static final Histogram SUSPENSION = Histogram.named("workflow_suspension_duration_seconds")
            .labels("workflow_type", "task_id", "suspension_point");
    private static final Histogram EXECUTION =
            Histogram.named("agent_execution_duration_seconds").labels("github_app", "task_id");
    private static final Histogram TESTING = Histogram.named("tess_testing_duration_seconds");
    private static final Histogram WEBHOOK =
            Histogram.named("github_webhook_processing_duration_seconds").labels("event_type");
    private static final Histogram RESUME = Histogram.named("resume_operation_duration_seconds");
    private static final Counter SUCCESSES =
            Counter.named("agent_success_total").labels("github_app");
    private static final Counter RUNS = Counter.named("agent_total").labels("github_app");
    private static final Counter FAILURES = Counter.named("agent_failure_total").labels("github_app", "failure_reason");
    private static final Counter CPU =
            Counter.named("container_cpu_usage_seconds_total").labels("namespace", "pod", "container");
    private static final Gauge MEMORY =
            Gauge.named("container_memory_working_set_bytes").labels("namespace", "pod", "container");
    private static final Gauge MEMORY_LIMIT =
            Gauge.named("container_spec_memory_limit_bytes").labels("namespace", "pod", "container");

    @ParameterizedTest
    @MethodSource({"dashboard", "rules"})
    void says(Row row) {
        row.check();
    }

    static Stream<Row> dashboard() {
        Counter ended = DURATION.where(PLAY).observations();
        return Stream.of(
                row(
                        ALERTS.where(
                                        label("alertstate").is("firing"),
                                        label("component").isPresent())
                                .value(),
                        "ALERTS{alertstate=\"firing\",component!=\"\"}"),
                row(
                        WORKFLOWS.where(PLAY).count("Running"),
                        "sum(workflow_status_gauge{status=\"Running\",task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"})"),
                row(
                        ended.where("status", "Succeeded").increase(DAY).sum(),
                        "sum(increase(workflow_duration_seconds_count{status=\"Succeeded\",task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[1d]))"),
                row(
                        Scalar.of(1)
                                .minus(ended.where("status", "Failed")
                                        .rate(HOUR)
                                        .sum()
                                        .orZero()
                                        .dividedBy(ended.rate(HOUR).sum().greaterThan(0))),
                        "1 - "
                                + "(sum(rate(workflow_duration_seconds_count{status=\"Failed\",task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[1h])) "
                                + "or vector(0)) / "
                                + "(sum(rate(workflow_duration_seconds_count{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[1h])) "
                                + "> 0)"),
                row(
                        ALERTS.where(
                                        label("alertstate").is("firing"),
                                        label("component").isPresent())
                                .count(),
                        "count(ALERTS{alertstate=\"firing\",component!=\"\"})"),
                row(
                        STAGE.where(PLAY).rate(RATE_INTERVAL).by("stage").quantile(0.95),
                        "histogram_quantile(0.95, sum by (stage, le) "
                                + "(rate(workflow_stage_duration_seconds_bucket{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__rate_interval])))"),
                row(
                        STAGE.where(PLAY).rate(RATE_INTERVAL).by("stage").quantile(0.5),
                        "histogram_quantile(0.5, sum by (stage, le) "
                                + "(rate(workflow_stage_duration_seconds_bucket{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__rate_interval])))"),
                row(
                        SUSPENSION
                                .where(PLAY)
                                .increase(RANGE)
                                .by("suspension_point")
                                .average(),
                        "sum by (suspension_point) "
                                + "(increase(workflow_suspension_duration_seconds_sum{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__range])) "
                                + "/ sum by (suspension_point) "
                                + "(increase(workflow_suspension_duration_seconds_count{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__range]))"),
                row(
                        ended.increase(HOUR).sum(by("status")),
                        "sum by (status) "
                                + "(increase(workflow_duration_seconds_count{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[1h]))"),
                row(TASKS.where(TASK).count("pending"), "sum(task_status{status=\"pending\",task_id=~\"$task_id\"})"),
                row(
                        TASKS.where(TASK).count("in_progress"),
                        "sum(task_status{status=\"in_progress\",task_id=~\"$task_id\"})"),
                row(
                        TASKS.where(TASK).count("completed"),
                        "sum(task_status{status=\"completed\",task_id=~\"$task_id\"})"),
                row(
                        WORKFLOWS.where(PLAY).count("Running", by("current_stage")),
                        "sum by (current_stage) "
                                + "(workflow_status_gauge{status=\"Running\",task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"})"),
                row(
                        DURATION.where(PLAY).increase(RANGE).by("task_id").average(),
                        "sum by (task_id) "
                                + "(increase(workflow_duration_seconds_sum{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__range])) "
                                + "/ sum by (task_id) "
                                + "(increase(workflow_duration_seconds_count{task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"}[$__range]))"),
                row(
                        EXECUTION
                                .where(REX_OR_BLAZE)
                                .increase(RANGE)
                                .by("github_app")
                                .average(),
                        "sum by (github_app) "
                                + "(increase(agent_execution_duration_seconds_sum{github_app=~\"5DLabs-Rex|5DLabs-Blaze\"}["
                                + "$__range])) "
                                + "/ sum by (github_app) "
                                + "(increase(agent_execution_duration_seconds_count{github_app=~\"5DLabs-Rex|5DLabs-Blaze\"}["
                                + "$__range]))"),
                row(
                        SUCCESSES
                                .where(REX_OR_BLAZE)
                                .increase(RANGE)
                                .sum(by("github_app"))
                                .dividedBy(
                                        RUNS.where(REX_OR_BLAZE).increase(RANGE).sum(by("github_app"))),
                        "sum by (github_app) "
                                + "(increase(agent_success_total{github_app=~\"5DLabs-Rex|5DLabs-Blaze\"}[$__range])) / sum "
                                + "by (github_app) (increase(agent_total{github_app=~\"5DLabs-Rex|5DLabs-Blaze\"}[$__range]))"),
                row(
                        SUCCESSES
                                .where(AGENT)
                                .rate(HOUR)
                                .sum(by("github_app"))
                                .dividedBy(RUNS.where(AGENT).rate(HOUR).sum(by("github_app"))),
                        "sum by (github_app) (rate(agent_success_total{github_app=~\"$agent_type\"}[1h])) / sum by "
                                + "(github_app) (rate(agent_total{github_app=~\"$agent_type\"}[1h]))"),
                row(
                        EXECUTION
                                .where(AGENT)
                                .rate(RATE_INTERVAL)
                                .by("github_app")
                                .quantile(0.95),
                        "histogram_quantile(0.95, sum by (github_app, le) "
                                + "(rate(agent_execution_duration_seconds_bucket{github_app=~\"$agent_type\"}["
                                + "$__rate_interval])))"),
                row(
                        FAILURES.where(AGENT)
                                .increase(RANGE)
                                .sum(by("failure_reason"))
                                .topk(5),
                        "topk(5, sum by (failure_reason) "
                                + "(increase(agent_failure_total{github_app=~\"$agent_type\"}[$__range])))"),
                row(
                        perMinute("cleo_clippy_warnings_fixed_total"),
                        "sum(rate(cleo_clippy_warnings_fixed_total[$__rate_interval])) * 60"),
                row(
                        perMinute("cleo_formatting_issues_fixed_total"),
                        "sum(rate(cleo_formatting_issues_fixed_total[$__rate_interval])) * 60"),
                row(
                        perMinute("cleo_ready_for_qa_labels_added_total"),
                        "sum(rate(cleo_ready_for_qa_labels_added_total[$__rate_interval])) * 60"),
                row(
                        perMinute("tess_code_review_approvals_total"),
                        "sum(rate(tess_code_review_approvals_total[$__rate_interval])) * 60"),
                row(
                        perMinute("tess_deployment_tests_passed_total"),
                        "sum(rate(tess_deployment_tests_passed_total[$__rate_interval])) * 60"),
                row(
                        perMinute("tess_test_coverage_improvements_total"),
                        "sum(rate(tess_test_coverage_improvements_total[$__rate_interval])) * 60"),
                row(
                        TESTING.rate(RATE_INTERVAL).quantile(0.95),
                        "histogram_quantile(0.95, sum by (le) "
                                + "(rate(tess_testing_duration_seconds_bucket[$__rate_interval])))"),
                row(
                        CPU.where(AGENT_PODS).rate(RATE_INTERVAL).sum(by("pod")),
                        "sum by (pod) "
                                + "(rate(container_cpu_usage_seconds_total{container!=\"\",pod=~\".*-("
                                + "rex|blaze|cleo|tess)-.*\"}[$__rate_interval]))"),
                row(
                        MEMORY.where(AGENT_PODS).sum(by("pod")),
                        "sum by (pod) "
                                + "(container_memory_working_set_bytes{container!=\"\",pod=~\".*-(rex|blaze|cleo|tess)-.*\"})"),
                row(
                        Scalar.of(1).minus(success("agent_success_total", "agent_total")),
                        "1 - sum(rate(agent_success_total[1h])) / sum(rate(agent_total[1h]))"),
                row(
                        Scalar.of(1).minus(success("resume_successful_total", "resume_total_attempts")),
                        "1 - sum(rate(resume_successful_total[1h])) / sum(rate(resume_total_attempts[1h]))"),
                row(
                        Scalar.of(1)
                                .minus(success("event_correlation_success_total", "event_correlation_attempts_total")),
                        "1 - sum(rate(event_correlation_success_total[1h])) / "
                                + "sum(rate(event_correlation_attempts_total[1h]))"),
                row(
                        Scalar.of(1)
                                .minus(success("task_progression_success_total", "task_progression_attempts_total")),
                        "1 - sum(rate(task_progression_success_total[1h])) / "
                                + "sum(rate(task_progression_attempts_total[1h]))"),
                row(
                        perMinute("github_webhook_received_total"),
                        "sum(rate(github_webhook_received_total[$__rate_interval])) * 60"),
                row(
                        perMinute("github_webhook_processed_total"),
                        "sum(rate(github_webhook_processed_total[$__rate_interval])) * 60"),
                row(
                        WEBHOOK.rate(RATE_INTERVAL).by("event_type").quantile(0.95),
                        "histogram_quantile(0.95, sum by (event_type, le) "
                                + "(rate(github_webhook_processing_duration_seconds_bucket[$__rate_interval])))"),
                row(
                        RESUME.rate(RATE_INTERVAL).quantile(0.95),
                        "histogram_quantile(0.95, sum by (le) "
                                + "(rate(resume_operation_duration_seconds_bucket[$__rate_interval])))"),
                row(
                        success("resume_successful_total", "resume_total_attempts"),
                        "sum(rate(resume_successful_total[1h])) / sum(rate(resume_total_attempts[1h]))"),
                row(
                        success("event_correlation_success_total", "event_correlation_attempts_total"),
                        "sum(rate(event_correlation_success_total[1h])) / "
                                + "sum(rate(event_correlation_attempts_total[1h]))"),
                row(
                        success("task_progression_success_total", "task_progression_attempts_total"),
                        "sum(rate(task_progression_success_total[1h])) / "
                                + "sum(rate(task_progression_attempts_total[1h]))"),
                row(
                        BREAKERS.counts(by("circuit_breaker_name", "state")),
                        "sum by (circuit_breaker_name, state) (circuit_breaker_state_gauge)"),
                row(
                        time().minus(START.where(PLAY))
                                .and(WORKFLOWS.where(PLAY).in("Running"), on("workflow_name"))
                                .topk(10),
                        "topk(10, (time() - "
                                + "workflow_start_time_seconds{task_id=~\"$task_id\",workflow_type=\"play-orchestration\"}) "
                                + "and on (workflow_name) "
                                + "(workflow_status_gauge{status=\"Running\",task_id=~\"$task_id\","
                                + "workflow_type=\"play-orchestration\"} "
                                + "== 1))"),
                row(
                        ALERTS.where(
                                        label("alertstate").is("firing"),
                                        label("component").isPresent())
                                .count(by("alertname", "severity")),
                        "count by (alertname, severity) (ALERTS{alertstate=\"firing\",component!=\"\"})"));
    }

    static Stream<Row> rules() {
        Gauge limit = MEMORY_LIMIT.where(AGENT_PODS);
        return Stream.of(
                row(
                        time().minus(START.where(TYPE))
                                .times(
                                        WORKFLOWS.where(TYPE).in("Running"),
                                        on("workflow_name").groupLeft("current_stage"))
                                .greaterThan(Scalar.seconds(DAY)),
                        "(time() - workflow_start_time_seconds{workflow_type=\"play-orchestration\"}) * on "
                                + "(workflow_name) group_left (current_stage) "
                                + "(workflow_status_gauge{status=\"Running\",workflow_type=\"play-orchestration\"} == 1) > "
                                + "86400"),
                row(
                        DURATION.observations()
                                .where(TYPE)
                                .where("status", "Failed")
                                .rate(HOUR)
                                .sum()
                                .dividedBy(DURATION.observations()
                                        .where(TYPE)
                                        .rate(HOUR)
                                        .sum())
                                .greaterThan(0.1),
                        "sum(rate(workflow_duration_seconds_count{status=\"Failed\","
                                + "workflow_type=\"play-orchestration\"}[1h])) "
                                + "/ sum(rate(workflow_duration_seconds_count{workflow_type=\"play-orchestration\"}[1h])) > "
                                + "0.1"),
                row(
                        WEBHOOK.rate(Duration.ofMinutes(5)).quantile(0.95).greaterThan(30),
                        "histogram_quantile(0.95, sum by (le) "
                                + "(rate(github_webhook_processing_duration_seconds_bucket[5m]))) > 30"),
                row(
                        MEMORY.where(AGENT_PODS)
                                .dividedBy(limit.greaterThan(0))
                                .max(by("namespace", "pod", "container"))
                                .greaterThan(0.9),
                        "max by (namespace, pod, container) "
                                + "(container_memory_working_set_bytes{container!=\"\",pod=~\".*-(rex|blaze|cleo|tess)-.*\"} "
                                + "/ "
                                + "(container_spec_memory_limit_bytes{container!=\"\",pod=~\".*-(rex|blaze|cleo|tess)-.*\"} "
                                + "> 0)) > 0.9"),
                row(
                        EXECUTION
                                .rate(HOUR)
                                .by("github_app")
                                .average()
                                .greaterThan(Scalar.of(1.5)
                                        .times(EXECUTION.total().rate(DAY).sum(by("github_app")))
                                        .dividedBy(EXECUTION
                                                .observations()
                                                .rate(DAY)
                                                .sum(by("github_app")))),
                        "sum by (github_app) (rate(agent_execution_duration_seconds_sum[1h])) / sum by "
                                + "(github_app) (rate(agent_execution_duration_seconds_count[1h])) > 1.5 * sum by "
                                + "(github_app) (rate(agent_execution_duration_seconds_sum[1d])) / sum by (github_app) "
                                + "(rate(agent_execution_duration_seconds_count[1d]))"));
    }

    /** The share of attempts that succeeded in the last hour. */
    private static Vector success(String successes, String attempts) {
        return Counter.named(successes)
                .rate(HOUR)
                .sum()
                .dividedBy(Counter.named(attempts).rate(HOUR).sum());
    }

    private static Vector perMinute(String counter) {
        return Counter.named(counter).rate(RATE_INTERVAL).sum().perMinute();
    }
}

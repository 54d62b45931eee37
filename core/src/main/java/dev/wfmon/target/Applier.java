package dev.wfmon.target;

import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.target.Outcome.Status;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Carries out a plan, step by step, and tells what became of each. */
public final class Applier {

    private final Target target;
    private final Overwrite overwrite;
    private final OnError onError;

    public Applier(Target target, Overwrite overwrite, OnError onError) {
        this.target = target;
        this.overwrite = overwrite;
        this.onError = onError;
    }

    /**
     * What became of an apply.
     *
     * @param isCancelled whether it was ended from outside before it was through
     */
    public record Result(List<Outcome> outcomes, boolean isCancelled) {

        public Result {
            outcomes = List.copyOf(outcomes);
        }

        public long count(Status status) {
            return outcomes.stream()
                    .filter(outcome -> outcome.status() == status)
                    .count();
        }
    }

    /** Writes the plan's changes; a failure is an outcome, not an exception. */
    public Result apply(Plan plan, Progress progress) {
        List<Step> steps = plan.changes();
        List<Outcome> outcomes = new ArrayList<>();
        boolean isCancelled = false;
        boolean isOver = false;
        for (Step step : steps) {
            if (!isOver) {
                try {
                    progress.at("applying", outcomes.size(), steps.size());
                } catch (CancellationException e) {
                    isCancelled = true;
                    isOver = true;
                }
            }
            Outcome outcome = isOver ? Outcome.skipped(step) : write(step);
            isOver |= outcome.status() == Status.FAILED && onError == OnError.ABORT;
            outcomes.add(outcome);
        }
        return new Result(outcomes, isCancelled);
    }

    private Outcome write(Step step) {
        try {
            String guard = step.live().flatMap(live -> live.guardedBy()).orElse("");
            if (!guard.isEmpty()) {
                throw new TargetException(Reason.CONFLICT, step.desired().id() + " " + guard);
            }
            target.write(step, overwrite);
            return Outcome.succeeded(step);
        } catch (TargetException e) {
            return Outcome.failed(step, e);
        }
    }
}

package dev.wfmon.cli.grafana;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a resource in spite of lost answers. A server that gave none may have done what it was asked, or half of it,
 * so it is asked what it has now before anything is written again.
 */
final class SteadyWriter {

    private final Lookup lookup;
    private final Writing writing;
    private final Retries retries;

    SteadyWriter(Lookup lookup, Writing writing, Retries retries) {
        this.lookup = lookup;
        this.writing = writing;
        this.retries = retries;
    }

    /** Reads one resource. */
    interface Lookup {
        Optional<Live> find(Resource resource) throws TargetException;
    }

    /** Writes one resource, once. */
    interface Writing {
        void write(Step step) throws TargetException;
    }

    /**
     * Carries out a step.
     *
     * @throws TargetException with {@link Reason#CONFLICT} when somebody else has written the resource meanwhile; with
     *     {@link Reason#UNAVAILABLE} when it is as it was, or the message says that this is not known
     */
    void write(Step planned) throws TargetException {
        Step step = planned;
        for (int failed = 1; ; failed++) {
            try {
                writing.write(step);
                return;
            } catch (TargetException fault) {
                if (fault.reason() != Reason.UNAVAILABLE) {
                    throw fault;
                }
                step = rest(step, fault);
                if (!step.isChange()) {
                    return;
                }
                if (!retries.pause(failed, Optional.empty())) {
                    throw fault;
                }
            }
        }
    }

    /** What is left to do. */
    private Step rest(Step step, TargetException fault) throws TargetException {
        Optional<Live> live = find(step.desired(), fault);
        Map<ResourceId, Live> found =
                live.map(now -> Map.of(step.desired().id(), now)).orElse(Map.of());
        Step rest = Plan.of(List.of(step.desired()), found).steps().getFirst();
        boolean isOurs = !rest.isChange()
                || (rest.action() == step.action() && step.changes().containsAll(rest.changes()));
        if (isOurs) {
            return rest;
        }
        throw new TargetException(
                Reason.CONFLICT,
                step.desired().id() + " was changed by somebody else while it was written (" + fault.getMessage()
                        + "); run wfmon diff and look again",
                fault);
    }

    private Optional<Live> find(Resource desired, TargetException fault) throws TargetException {
        try {
            return lookup.find(desired);
        } catch (TargetException blind) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    fault.getMessage() + "\nWhether " + desired.id()
                            + " was written is not known, since it could not be read again (" + blind.getMessage()
                            + "); run wfmon diff.",
                    fault);
        }
    }
}

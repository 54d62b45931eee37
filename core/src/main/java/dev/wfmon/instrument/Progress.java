package dev.wfmon.instrument;

import java.time.Instant;
import java.util.Optional;

/** How far a running workflow is. */
record Progress(
        Workflow workflow, Instant startedAt, String stage, Instant inStageSince, Optional<Suspension> suspension) {

    /** What a suspended workflow waits for. */
    record Suspension(String point, Instant since) {}

    Progress(Workflow workflow, Instant startedAt, String stage, Instant inStageSince) {
        this(workflow, startedAt, stage, inStageSince, Optional.empty());
    }

    Progress in(String next, Instant since) {
        return new Progress(workflow, startedAt, next, since, suspension);
    }

    Progress waitingFor(String point, Instant since) {
        return new Progress(workflow, startedAt, stage, inStageSince, Optional.of(new Suspension(point, since)));
    }

    Progress going() {
        return new Progress(workflow, startedAt, stage, inStageSince, Optional.empty());
    }
}

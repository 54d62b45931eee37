package dev.wfmon.verify;

import java.util.List;

/** What came of all queries, in the order of the resources. */
public record Report(List<Check> checks) {

    public Report {
        checks = List.copyOf(checks);
    }

    public long count(Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }

    /** Whether something is as bad as that, or worse. */
    public boolean has(Status atLeast) {
        return checks.stream().anyMatch(check -> check.status().isAtLeast(atLeast));
    }
}

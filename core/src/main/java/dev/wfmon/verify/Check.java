package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.resource.Resource;
import java.time.Duration;

/**
 * One query of a resource, and what came of it.
 *
 * @param subject the query in people's words: {@code panel "CPU", query A}
 * @param part where it stands in the resource
 * @param query as it was sent, with the values of variables
 * @param count series of a query, values of a variable
 * @param took from the question to the answer; zero where nothing was asked
 * @param message why it is not well, or what is to be known of it; empty for nothing
 */
public record Check(
        Resource resource,
        String subject,
        Json part,
        String query,
        Status status,
        int count,
        Duration took,
        String message)
        implements Entry {

    static Check skipped(Resource resource, String subject, Json part, String reason) {
        return new Check(resource, subject, part, "", Status.SKIPPED, 0, Duration.ZERO, reason);
    }

    Check with(Status otherStatus, String otherMessage) {
        return new Check(resource, subject, part, query, otherStatus, count, took, otherMessage);
    }

    /** Where it stands: {@code file:line:column}. */
    public String place() {
        return resource.place(part);
    }
}

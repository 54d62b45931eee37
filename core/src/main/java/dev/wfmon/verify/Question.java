package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.util.List;

/**
 * A query as it will be sent.
 *
 * @param subject the query in people's words
 * @param part where it stands in the resource
 * @param expr with the values of variables
 * @param request all that {@code /api/ds/query} wants to know of it
 * @param isQuietWhenWell whether no data is what one wants, as of an alert
 */
record Question(
        Resource resource,
        String subject,
        Json part,
        String expr,
        DataSource source,
        JsonObject request,
        TimeRange range,
        boolean isQuietWhenWell)
        implements Entry {

    static final String REF_ID = "A";

    /** The body of a request for one query. */
    JsonObject body() {
        return JsonObject.builder()
                .put("from", Long.toString(range.from().toEpochMilli()))
                .put("to", Long.toString(range.to().toEpochMilli()))
                .put("queries", List.of(request))
                .build();
    }
}

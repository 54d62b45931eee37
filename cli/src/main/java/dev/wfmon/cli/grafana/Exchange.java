package dev.wfmon.cli.grafana;

import dev.wfmon.cli.grafana.GrafanaConnection.Request;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests about single resources, with refusals put into words. */
final class Exchange {

    private final GrafanaConnection grafana;

    Exchange(GrafanaConnection grafana) {
        this.grafana = grafana;
    }

    /** A resource; none where the server does not have it. */
    Optional<JsonObject> find(ResourceId id, Request request) throws TargetException {
        Answer answer = grafana.get(request);
        return answer.isMissing()
                ? Optional.empty()
                : Optional.of(success(answer, "read " + id).body());
    }

    Stream<JsonObject> list(Request request) throws TargetException {
        return grafana.list(request).stream().flatMap(item -> item.asObject().stream());
    }

    JsonObject page(String what, Request request) throws TargetException {
        return success(grafana.get(request), "list " + what).body();
    }

    /** All pages of a list, up to the first that is not full. */
    List<JsonObject> pages(int limit, Pages pages) throws TargetException {
        List<JsonObject> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            List<JsonObject> page = pages.page(number).toList();
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
        }
    }

    /** Asks for one page. */
    interface Pages {
        Stream<JsonObject> page(int number) throws TargetException;
    }

    void write(ResourceId id, Request request) throws TargetException {
        Answer answer = grafana.send(request);
        if (answer.isConflict()) {
            throw changed(id, " (" + answer.message() + ")");
        }
        success(answer, "write " + id);
    }

    void delete(ResourceId id, Request request) throws TargetException {
        Answer answer = grafana.send(request);
        if (!answer.isMissing()) {
            success(answer, "delete " + id);
        }
    }

    /** For kinds that have no lock: whether a resource is still the one that was looked at, just before it is written. */
    void requireUnchanged(Step step, Optional<Live> now, Overwrite overwrite) throws TargetException {
        boolean isSame = now.map(Live::version).equals(step.live().map(Live::version));
        if (overwrite == Overwrite.REFUSE && !isSame) {
            throw changed(step.desired().id(), "");
        }
    }

    TargetException changed(ResourceId id, String reason) {
        return new TargetException(
                Reason.CONFLICT,
                id + " has changed on " + grafana.name() + " since it was compared" + reason
                        + "; run wfmon diff and look again, or overwrite it with --force-conflicts");
    }

    private Answer success(Answer answer, String doing) throws TargetException {
        if (answer.isSuccess()) {
            return answer;
        }
        boolean isTheirFault = answer.status() / 100 == 5 || answer.status() == 429;
        throw new TargetException(
                isTheirFault ? Reason.UNAVAILABLE : Reason.REFUSED,
                "could not " + doing + " on " + grafana.name() + " (" + answer.status() + ": " + answer.message() + ")"
                        + (isTheirFault ? "; try again later" : ""));
    }

    /** What changes whenever a resource does that has no version of its own. */
    static String fingerprint(Json content) {
        return JsonWriter.compact(content);
    }
}

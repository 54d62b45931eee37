package dev.wfmon.cli.grafana;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has become of a resource since somebody looked at it: who changed it, when, and what. */
final class News {

    private static final int MOST = 3;

    private News() {}

    /** Lines to add to the report of a conflict; none where nothing is known. */
    static String since(Step step, Optional<Live> now) {
        if (now.isEmpty()) {
            return step.live().isPresent() ? "\n    it is gone" : "";
        }
        String edit =
                now.get().lastEdit().map(who -> "\n    last changed " + who).orElse("");
        List<String> changes =
                step.live().map(before -> changes(step, before, now.get())).orElse(List.of());
        StringBuilder news = new StringBuilder(edit);
        changes.stream().limit(MOST).forEach(change -> news.append("\n    ").append(change));
        if (changes.size() > MOST) {
            news.append("\n    and ").append(changes.size() - MOST).append(" more");
        }
        return news.toString();
    }

    private static List<String> changes(Step step, Live before, Live now) {
        Resource desired = step.desired();
        Resource current = Resource.builtBy("server", desired.id(), now.folder(), now.spec());
        return Plan.of(List.of(current), Map.of(desired.id(), before)).steps().getFirst().changes().stream()
                .map(Object::toString)
                .toList();
    }
}

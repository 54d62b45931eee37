package dev.wfmon.grafana.alerting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Grafana would refuse of notification policies. */
final class PolicyInspection {

    private static final int MATCHER_PARTS = 3;
    private static final String ALL_LABELS = "...";

    private PolicyInspection() {}

    static void root(Inspected root) {
        root.text("receiver", "the root policy names no contact point");
        for (String name : List.of(
                "object_matchers", "matchers", "match", "match_re", "mute_time_intervals", "active_time_intervals")) {
            root.find(name).ifPresent(member -> member.note("the root policy takes all alerts at all times"));
        }
        if (root.value().asObject().filter(json -> json.isTrue("continue")).isPresent()) {
            root.note("continue", "the root policy has none beside it");
        }
        policy(root);
    }

    private static void policy(Inspected policy) {
        policy.string("receiver");
        policy.bool("continue");
        RuleInspection.timings(policy);
        groupBy(policy.strings("group_by"));
        policy.strings("mute_time_intervals");
        policy.strings("active_time_intervals");
        policy.items("object_matchers").forEach(PolicyInspection::matcher);
        policy.objects("routes").forEach(PolicyInspection::policy);
    }

    private static void groupBy(List<Inspected> labels) {
        Set<String> seen = new HashSet<>();
        for (Inspected label : labels) {
            label.asString().ifPresent(name -> {
                if (!seen.add(name)) {
                    label.note("the label \"%s\" stands there twice".formatted(name));
                }
                if (name.equals(ALL_LABELS) && labels.size() > 1) {
                    label.note("... means all labels and stands alone");
                }
            });
        }
    }

    private static void matcher(Inspected matcher) {
        List<Inspected> parts = matcher.items();
        boolean areTexts = parts.stream().allMatch(part -> part.asString().isPresent());
        if (parts.size() != MATCHER_PARTS) {
            matcher.note("a matcher is a label, an operator and a value");
        } else if (areTexts && Matcher.of(matcher.value()).isEmpty()) {
            parts.get(1)
                    .note("%s is none of =, !=, =~, !~".formatted(parts.get(1).value()));
        }
    }

    static void names(Inspected policy, Collection<String> contactPoints, Collection<String> muteTimings) {
        policy.string("receiver")
                .filter(name -> !name.isEmpty() && !contactPoints.contains(name))
                .ifPresent(name -> policy.note("receiver", "there is no contact point \"%s\"".formatted(name)));
        for (String list : List.of("mute_time_intervals", "active_time_intervals")) {
            for (Inspected timing : policy.strings(list)) {
                timing.asString()
                        .filter(name -> !muteTimings.contains(name))
                        .ifPresent(name -> timing.note("there is no mute timing \"%s\"".formatted(name)));
            }
        }
        policy.objects("routes").forEach(branch -> names(branch, contactPoints, muteTimings));
    }
}

package dev.wfmon.grafana.alerting;

import java.util.HashSet;
import java.util.Set;

/** What Grafana would refuse of contact points. */
final class ContactPointInspection {

    private ContactPointInspection() {}

    static void contactPoint(Inspected point) {
        point.text("name", "the contact point has no name");
        if (point.objects("receivers").isEmpty()) {
            point.note("receivers", "the contact point has no integrations");
        }
        Set<String> uids = new HashSet<>();
        point.objects("receivers").forEach(integration -> integration(integration, uids));
    }

    private static void integration(Inspected integration, Set<String> uids) {
        integration.text("type", "the integration has no type");
        integration.bool("disableResolveMessage");
        integration
                .text("uid", "the integration has no uid: without one, Grafana makes a new one each time")
                .ifPresent(uid -> {
                    RuleInspection.uid(integration, uid);
                    if (!uids.add(uid)) {
                        integration.note("uid", "two integrations have the uid \"%s\"".formatted(uid));
                    }
                });
        boolean isEmpty = integration
                .object("settings")
                .flatMap(settings -> settings.value().asObject())
                .filter(settings -> !settings.isEmpty())
                .isEmpty();
        if (isEmpty) {
            integration.note("settings", "the integration has no settings");
        }
    }
}

/**
 * Grafana-managed alerting: {@link dev.wfmon.grafana.alerting.RuleGroup rule groups}, {@link
 * dev.wfmon.grafana.alerting.ContactPoint contact points}, {@link dev.wfmon.grafana.alerting.NotificationPolicy
 * notification policies}, {@link dev.wfmon.grafana.alerting.MuteTiming mute timings} and {@link
 * dev.wfmon.grafana.alerting.NotificationTemplate templates}, as Grafana's provisioning API speaks of them and as its
 * provisioning {@link dev.wfmon.grafana.alerting.AlertingFile files} hold them.
 *
 * <p>Each is a view of its JSON: members that are not known here stay, and nothing is refused while it is built or
 * read. What Grafana would refuse is told by {@code problems()}.
 */
@NullMarked
package dev.wfmon.grafana.alerting;

import org.jspecify.annotations.NullMarked;

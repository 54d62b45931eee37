package dev.wfmon.lint.rule;

import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A group of alerting and recording rules, of Prometheus, of vmalert or of Grafana.
 *
 * @param rules in the order of the file; those in Graphite's language or for logs as well, but without a query
 * @param interval how often they are evaluated, where the group says so
 */
public record GroupSubject(Resource resource, List<RuleEntry> rules, Optional<Duration> interval) implements Subject {

    public GroupSubject {
        rules = List.copyOf(rules);
    }

    @Override
    public List<Query> queries() {
        return rules.stream().flatMap(rule -> rule.queries().stream()).toList();
    }

    @Override
    public String name() {
        return resource.kind().noun() + " " + resource.id().name();
    }
}

package dev.wfmon.lint.rule;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resources that were given, and how they refer to each other. */
public final class World {

    private final List<Subject> subjects;
    private final Map<ResourceId, Subject> byId = new HashMap<>();
    private final Map<String, List<RuleEntry>> recordings;
    private final Map<String, List<RuleEntry>> alerts;
    private final Map<String, List<RuleEntry>> recordingsByExpression;
    private final Map<String, List<RuleEntry>> alertsByExpression;
    private final Metrics metrics;

    /**
     * A world of these resources.
     *
     * @param declared what is known of metrics, beyond the recording rules among the resources
     */
    public World(List<Subject> subjects, Catalogue declared) {
        this.subjects = List.copyOf(subjects);
        subjects.forEach(subject -> byId.putIfAbsent(subject.resource().id(), subject));
        recordings = byName(rules().filter(RuleEntry::isRecording));
        alerts = byName(rules().filter(RuleEntry::isAlert));
        recordingsByExpression = byExpression(RuleEntry::isRecording, Optional::of);
        alertsByExpression = byExpression(RuleEntry::isAlert, World::compared);
        metrics = new Metrics(declared, recordings);
    }

    /** Only dashboards ask for rules by what they work out. */
    private Map<String, List<RuleEntry>> byExpression(Predicate<RuleEntry> which, Function<Expr, Optional<Expr>> part) {
        Map<String, List<RuleEntry>> found = new HashMap<>();
        if (dashboards().findAny().isPresent()) {
            rules().filter(which)
                    .forEach(rule -> rule.query()
                            .flatMap(Query::tree)
                            .flatMap(part)
                            .ifPresent(expr -> found.computeIfAbsent(expr.print(), text -> new ArrayList<>())
                                    .add(rule)));
        }
        return found;
    }

    private static Optional<Expr> compared(Expr condition) {
        return condition instanceof Binary binary
                        && binary.op().isComparison()
                        && binary.right() instanceof NumberLiteral
                ? Optional.of(binary.left())
                : Optional.empty();
    }

    private static Map<String, List<RuleEntry>> byName(Stream<RuleEntry> rules) {
        return rules.collect(Collectors.groupingBy(RuleEntry::name));
    }

    public List<Subject> subjects() {
        return subjects;
    }

    /** What is known of metrics. */
    public Metrics metrics() {
        return metrics;
    }

    public Stream<DashboardSubject> dashboards() {
        return of(DashboardSubject.class);
    }

    public Stream<GroupSubject> groups() {
        return of(GroupSubject.class);
    }

    public Stream<RoutingSubject> routings() {
        return of(RoutingSubject.class);
    }

    private <T extends Subject> Stream<T> of(Class<T> kind) {
        return subjects.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** All alerting and recording rules. */
    public Stream<RuleEntry> rules() {
        return groups().flatMap(group -> group.rules().stream());
    }

    /** The recording rules that write series of that name. */
    public List<RuleEntry> recordings(String series) {
        return recordings.getOrDefault(series, List.of());
    }

    /** The alerting rules of that name. */
    public List<RuleEntry> alerts(String name) {
        return alerts.getOrDefault(name, List.of());
    }

    /** The recording rule that works out the same expression; none where there are no dashboards. */
    public Optional<RuleEntry> recording(Expr expression) {
        return recordingsByExpression.getOrDefault(expression.print(), List.of()).stream()
                .findFirst();
    }

    /** The alerting rules that compare the same expression with a number; none where there are no dashboards. */
    public List<RuleEntry> alertsOn(Expr expression) {
        return alertsByExpression.getOrDefault(expression.print(), List.of());
    }

    /** The resource of that kind and name. */
    public Optional<Subject> find(Kind kind, String name) {
        return Optional.ofNullable(byId.get(new ResourceId(kind, name)));
    }

    /** Whether resources of that kind were given, so that a missing one may be a mistake. */
    public boolean knows(Kind kind) {
        return byId.keySet().stream().anyMatch(id -> id.kind() == kind);
    }

    /** The data source of that uid or, as old dashboards name it, of that name. */
    public Optional<Resource> dataSource(String name) {
        return find(Kind.DATA_SOURCE, name)
                .map(Subject::resource)
                .or(() -> subjects.stream()
                        .map(Subject::resource)
                        .filter(resource -> resource.kind() == Kind.DATA_SOURCE)
                        .filter(resource -> resource.spec().string("name").equals(Optional.of(name)))
                        .findFirst());
    }

    /** The dashboard of that uid. */
    public Optional<DashboardSubject> dashboard(String uid) {
        return Stream.of(Kind.DASHBOARD, Kind.DASHBOARD_V2)
                .flatMap(kind -> find(kind, uid).stream())
                .filter(DashboardSubject.class::isInstance)
                .map(DashboardSubject.class::cast)
                .findFirst();
    }
}

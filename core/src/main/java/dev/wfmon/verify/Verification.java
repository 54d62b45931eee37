package dev.wfmon.verify;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.TimeView;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.target.Progress;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a live Grafana every query of dashboards and rules.
 *
 * <pre>{@code
 * Verification verification = new Verification(grafana, Instant.now(), Verification.Options.DEFAULT);
 * Report report = verification.run(resources, Progress.NONE);
 * report.has(Status.UNKNOWN); // whether a query was refused, or asks for what nobody knows
 * }</pre>
 *
 * <p>Variables have the values that they have when the dashboard is opened. {@code $__rate_interval} and its like go to
 * the server as they are, which knows what they come to.
 */
public final class Verification {

    private static final String DAY_AGO = "now-24h";

    /**
     * What the user wants otherwise.
     *
     * @param from the start of the time, as Grafana writes it; each dashboard's own where there is none
     * @param picked values of variables, instead of those of the dashboards; {@code $__all} for all
     * @param dataSource uid or name of the one that rules are asked of, and dashboards where they leave a choice
     * @param maxConcurrent how many queries may run at once
     */
    public record Options(
            Optional<String> from,
            Optional<String> to,
            Map<String, List<String>> picked,
            Optional<String> dataSource,
            int maxConcurrent) {

        public static final Options DEFAULT =
                new Options(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), 10);

        public Options {
            picked = Map.copyOf(picked);
        }
    }

    private final LiveData live;
    private final Instant now;
    private final Options options;

    public Verification(LiveData live, Instant now, Options options) {
        this.live = live;
        this.now = now;
        this.options = options;
    }

    /**
     * Asks everything; a query that fails is a result.
     *
     * @throws TargetException when the server cannot be talked to, or has no data source of the wanted name
     */
    public Report run(List<Resource> resources, Progress progress) throws TargetException {
        Metadata metadata = new Metadata(live);
        Unknowns unknowns = new Unknowns(metadata, recorded(resources));
        Session session = new Session(sources(), metadata, unknowns, options.picked());
        Map<String, JsonObject> libraryPanels = libraryPanels(resources);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            progress.at("reading variables", i, resources.size());
            entries.addAll(entries(resources.get(i), session, libraryPanels));
        }
        return new Report(ask(entries, new Asker(live, unknowns), progress));
    }

    private SourceFinder sources() throws TargetException {
        DataSources sources = DataSources.of(live.settings());
        if (options.dataSource().isPresent()) {
            String name = options.dataSource().get();
            DataSource preferred = sources.named(name)
                    .orElseThrow(() -> new TargetException(Reason.REFUSED, "there is no data source " + name));
            return new SourceFinder(sources, Optional.of(preferred));
        }
        return new SourceFinder(sources, Optional.empty());
    }

    private static Set<String> recorded(List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.kind() == Kind.RULE_GROUP)
                .flatMap(group -> group.spec().objects("rules"))
                .flatMap(rule -> rule.string("record").stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, JsonObject> libraryPanels(List<Resource> resources) {
        Map<String, JsonObject> models = new HashMap<>();
        resources.stream()
                .filter(resource -> resource.kind() == Kind.LIBRARY_PANEL)
                .forEach(panel -> panel.spec()
                        .object("model")
                        .ifPresent(model -> models.put(panel.id().name(), model)));
        return models;
    }

    private List<Entry> entries(Resource resource, Session session, Map<String, JsonObject> libraryPanels)
            throws TargetException {
        return switch (resource.kind()) {
            case DASHBOARD, DASHBOARD_V2 -> dashboard(resource, session, libraryPanels);
            case RULE_GROUP -> rules(resource, session).ofPrometheus().toList();
            case GRAFANA_RULE_GROUP -> rules(resource, session).ofGrafana().toList();
            // The queries of a library panel are asked with the variables of the dashboards that show it.
            case FOLDER,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    ALERTMANAGER_CONFIG -> List.of();
        };
    }

    private RuleQuestions rules(Resource group, Session session) {
        return new RuleQuestions(group, session.sources(), range(DAY_AGO, "now", ZoneOffset.UTC));
    }

    private List<Entry> dashboard(Resource resource, Session session, Map<String, JsonObject> libraryPanels)
            throws TargetException {
        DashboardView dashboard = DashboardView.of(resource.spec());
        TimeView time = dashboard.time();
        TimeRange range = range(time.from().orElse("now-6h"), time.to().orElse("now"), zone(time));
        VariableResolver resolver = new VariableResolver(resource, dashboard, session, range);
        Scope scope = resolver.resolve();
        DashboardQuestions questions =
                new DashboardQuestions(resource, dashboard, scope, session.sources(), range, libraryPanels);
        return Stream.concat(resolver.checks().stream(), questions.all()).toList();
    }

    private TimeRange range(String from, String to, ZoneId zone) {
        GrafanaTime time = new GrafanaTime(now, zone);
        Instant end = time.end(options.to().orElse(to)).orElse(now);
        return new TimeRange(time.start(options.from().orElse(from)).orElseGet(() -> end.minusSeconds(6 * 3600)), end);
    }

    private static ZoneId zone(TimeView time) {
        String name = time.timezone().orElse("browser");
        if (name.equals("browser")) {
            return ZoneId.systemDefault();
        }
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    private List<Check> ask(List<Entry> entries, Asker asker, Progress progress) throws TargetException {
        List<Check> checks = new ArrayList<>();
        try (ExecutorService queries = Executors.newFixedThreadPool(options.maxConcurrent())) {
            try {
                List<Future<Check>> answers = entries.stream()
                        .map(entry -> queries.submit(() -> check(entry, asker)))
                        .toList();
                for (Future<Check> answer : answers) {
                    progress.at("asking", checks.size(), entries.size());
                    checks.add(answer.get());
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TargetException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TargetException(Reason.UNAVAILABLE, "asking was interrupted", e);
            } finally {
                queries.shutdownNow();
            }
        }
        return checks;
    }

    private static Check check(Entry entry, Asker asker) throws TargetException {
        return switch (entry) {
            case Check check -> check;
            case Question question -> asker.ask(question);
        };
    }
}

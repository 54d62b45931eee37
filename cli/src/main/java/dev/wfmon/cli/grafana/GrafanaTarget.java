package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Progress;
import dev.wfmon.target.Target;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A live Grafana server; how it has each kind of resource is said by one class a kind. */
public final class GrafanaTarget implements Target {

    private static final int OLDEST_VERSION = 9;
    private static final Pattern MAJOR_VERSION = Pattern.compile("(\\d+)\\..*");

    /** The version of dashboards that keeps them as they are sent. */
    private static final String AS_SENT = "v0alpha1";

    private static final List<String> SECOND_FORM = List.of("v2beta1", "v2");

    private final GrafanaConnection grafana;
    private final int maxConcurrent;
    private final Exchange exchange;
    private final Provenance provenance;
    private final Placeholders placeholders;

    public GrafanaTarget(Server server, ConnectionOptions options, Traffic traffic, Writing writing)
            throws TargetException {
        this.grafana = new GrafanaConnection(server, options, traffic);
        this.maxConcurrent = options.maxConcurrent();
        this.exchange = new Exchange(grafana);
        this.provenance = new Provenance(writing.isOpenInBrowser());
        this.placeholders = new Placeholders(writing.environment());
    }

    @Override
    public String name() {
        return grafana.name();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean holds(Kind kind) {
        return switch (kind) {
            case FOLDER,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    DASHBOARD,
                    GRAFANA_RULE_GROUP -> true;
            case DASHBOARD_V2 -> versionOfSecondForm().isPresent();
            case RULE_GROUP, ALERTMANAGER_CONFIG -> false;
        };
    }

    private Optional<String> versionOfSecondForm() {
        return grafana.features().bestOf(Dashboards.GROUP, SECOND_FORM);
    }

    private LiveResources of(Kind kind) {
        return switch (kind) {
            case FOLDER -> new Folders(exchange);
            case DATA_SOURCE -> new DataSources(exchange, placeholders);
            case LIBRARY_PANEL -> new LibraryPanels(exchange);
            case CONTACT_POINT -> new ContactPoints(exchange, provenance, placeholders);
            case MUTE_TIMING -> new MuteTimings(exchange, provenance);
            case NOTIFICATION_TEMPLATE -> new Templates(exchange, provenance);
            case NOTIFICATION_POLICY -> new PolicyTree(exchange, provenance);
            case DASHBOARD ->
                grafana.features().serves(Dashboards.GROUP, AS_SENT)
                        ? dashboards(kind, AS_SENT)
                        : new ClassicDashboards(exchange);
            case DASHBOARD_V2 -> dashboards(kind, versionOfSecondForm().orElseThrow());
            case GRAFANA_RULE_GROUP -> new RuleGroups(exchange, provenance);
            case RULE_GROUP, ALERTMANAGER_CONFIG ->
                throw new IllegalArgumentException(kind + " is nothing for Grafana");
        };
    }

    private LiveResources dashboards(Kind kind, String version) {
        return new Dashboards(exchange, kind, version, grafana.features().namespace());
    }

    @Override
    public Map<ResourceId, Live> read(List<Resource> resources, Progress progress) throws TargetException {
        checkVersion();
        return readAll(resources, progress);
    }

    private void checkVersion() throws TargetException {
        Answer health = grafana.get(GrafanaApi::health);
        if (!health.isSuccess()) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    name() + " is not healthy (" + health.status() + "); wait until it is, and look at its log");
        }
        String version = health.body().string("version").orElse("");
        Matcher major = MAJOR_VERSION.matcher(version);
        if (major.matches() && Integer.parseInt(major.group(1)) < OLDEST_VERSION) {
            throw new TargetException(
                    Reason.UNSUPPORTED,
                    name() + " is Grafana " + version + "; wfmon works with " + OLDEST_VERSION + " and later");
        }
    }

    /** Asks for each resource by its uid: Grafana's search answers from an index that lags behind what was written. */
    private Map<ResourceId, Live> readAll(List<Resource> resources, Progress progress) throws TargetException {
        Map<ResourceId, Live> live = new HashMap<>();
        try (ExecutorService requests = Executors.newFixedThreadPool(maxConcurrent)) {
            try {
                List<Future<Optional<Live>>> answers = new ArrayList<>();
                for (Resource resource : resources) {
                    answers.add(requests.submit(() -> find(resource)));
                }
                for (int i = 0; i < resources.size(); i++) {
                    progress.at("reading", i, resources.size());
                    ResourceId id = resources.get(i).id();
                    answers.get(i).get().ifPresent(found -> live.put(id, found));
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TargetException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TargetException(Reason.UNAVAILABLE, "reading " + name() + " was interrupted", e);
            } finally {
                requests.shutdownNow();
            }
        }
        return live;
    }

    private Optional<Live> find(Resource resource) throws TargetException {
        return of(resource.kind()).find(resource.id());
    }

    @Override
    public Map<ResourceId, Live> list(Kind kind) throws TargetException {
        checkVersion();
        return of(kind).list();
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        new SteadyWriter(this::find, todo -> writeOnce(todo, overwrite), grafana.retries()).write(step);
    }

    private void writeOnce(Step step, Overwrite overwrite) throws TargetException {
        LiveResources resources = of(step.desired().kind());
        try {
            resources.write(step, overwrite);
        } catch (TargetException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
            String news = News.since(step, resources.find(step.desired().id()));
            throw new TargetException(Reason.CONFLICT, e.getMessage() + news, e);
        }
    }

    @Override
    public void delete(ResourceId id, Live live, Overwrite overwrite) throws TargetException {
        LiveResources resources = of(id.kind());
        Optional<Live> now = resources.find(id);
        if (now.isEmpty()) {
            return;
        }
        String guard = now.get().guardedBy().orElse("");
        if (!guard.isEmpty()) {
            throw new TargetException(Reason.CONFLICT, id + " " + guard);
        }
        if (overwrite == Overwrite.REFUSE && !now.get().version().equals(live.version())) {
            throw exchange.changed(id, "");
        }
        resources.delete(id, now.get());
    }
}

package dev.wfmon.verify;

import dev.wfmon.grafana.view.AnnotationView;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.grafana.view.LibraryRef;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.RepeatView;
import dev.wfmon.grafana.view.SectionView;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the panels and annotations of a dashboard ask, with the values of its variables. */
final class DashboardQuestions {

    private static final String EXPRESSION = "__expr__";

    private final Resource resource;
    private final DashboardView dashboard;
    private final Scope scope;
    private final SourceFinder sources;
    private final TimeRange range;
    private final Map<String, JsonObject> libraryPanels;

    /**
     * @param libraryPanels the models of those that are known, by uid
     */
    DashboardQuestions(
            Resource resource,
            DashboardView dashboard,
            Scope scope,
            SourceFinder sources,
            TimeRange range,
            Map<String, JsonObject> libraryPanels) {
        this.resource = resource;
        this.dashboard = dashboard;
        this.scope = scope;
        this.sources = sources;
        this.range = range;
        this.libraryPanels = libraryPanels;
    }

    Stream<Entry> all() {
        return Stream.concat(
                dashboard.annotations().stream()
                        .filter(annotation -> !annotation.isBuiltIn())
                        .map(this::annotation),
                dashboard.panels().stream().flatMap(this::panel));
    }

    private Entry annotation(AnnotationView annotation) {
        String subject = "annotation \"" + annotation.name() + "\"";
        Json part = annotation.part().json();
        if (!annotation.isEnabled()) {
            return Check.skipped(resource, subject, part, "switched off");
        }
        JsonObject target = JsonObject.builder()
                .put("expr", annotation.expression().map(text -> text.value()).orElse(""))
                .put("range", true)
                .put("interval", annotation.part().string("step").orElse(""))
                .build();
        Asked asked = new Asked(subject, part, target, annotation.dataSource(), scope, range);
        return asked.entry(Optional.empty(), QueryInterval.MAX_DATA_POINTS, true);
    }

    private Stream<Entry> panel(PanelView panel) {
        if (panel.library().isPresent()) {
            return libraryPanel(panel, panel.library().get());
        }
        return scopes(panel).stream().flatMap(one -> panel(panel, one, ""));
    }

    private Stream<Entry> libraryPanel(PanelView panel, LibraryRef library) {
        JsonObject model = library.uid().map(libraryPanels::get).orElse(null);
        if (model == null) {
            return Stream.of(Check.skipped(
                    resource,
                    panel.toString(),
                    panel.part().json(),
                    "library panel; its queries are not among these files"));
        }
        JsonObject around =
                JsonObject.builder().put("panels", JsonArray.of(List.of(model))).build();
        return DashboardView.of(around).panels().stream()
                .flatMap(inner -> scopes(panel).stream().flatMap(one -> panel(inner, one, " of a library panel")));
    }

    /** One scope for each time that the panel is shown. */
    private List<Scope> scopes(PanelView panel) {
        List<Scope> scopes = List.of(scope);
        List<String> repeats = Stream.concat(
                        panel.sections().stream().map(SectionView::repeat), Stream.of(panel.repeat()))
                .flatMap(Optional::stream)
                .map(RepeatView::variable)
                .toList();
        for (String variable : repeats) {
            List<Scope> more = new ArrayList<>();
            scopes.forEach(one -> more.addAll(one.repeated(variable)));
            scopes = more;
        }
        return scopes;
    }

    private Stream<Entry> panel(PanelView panel, Scope of, String remark) {
        boolean isRepeated = !of.equals(scope);
        String values = isRepeated ? " for " + of.differences(scope) : "";
        return panel.queries().stream().map(query -> {
            String letter = query.refId().isEmpty() ? "" : ", query " + query.refId();
            return query(panel, query, panel + values + letter + remark, of);
        });
    }

    private Entry query(PanelView panel, QueryView query, String subject, Scope of) {
        Json part = query.part().json();
        if (query.isHidden()) {
            return Check.skipped(resource, subject, part, "hidden");
        }
        Part options = queryOptions(panel);
        Asked asked = new Asked(subject, part, query.spec().json(), query.dataSource(), of, time(options));
        return asked.entry(
                options.string("interval").map(of::interpolate).filter(text -> !text.isBlank()),
                options.json().integer("maxDataPoints").orElse((long) QueryInterval.MAX_DATA_POINTS),
                false);
    }

    private static Part queryOptions(PanelView panel) {
        Part spec = panel.part().child("spec");
        return spec.json().isEmpty()
                ? panel.part()
                : spec.child("data").child("spec").child("queryOptions");
    }

    /** The time of the panel, which may be another one than that of the dashboard. */
    private TimeRange time(Part options) {
        TimeRange shown = length(options, "timeFrom")
                .map(length -> new TimeRange(range.to().minus(length), range.to()))
                .orElse(range);
        return length(options, "timeShift").map(shown::shiftedBack).orElse(shown);
    }

    private Optional<Duration> length(Part options, String name) {
        GrafanaTime time = new GrafanaTime(range.to(), ZoneOffset.UTC);
        return options.string(name)
                .map(scope::interpolate)
                .flatMap(text -> time.start("now-" + text))
                .map(start -> Duration.between(start, range.to()));
    }

    /** A query on its way to become a question. */
    private final class Asked {

        private final String subject;
        private final Json part;
        private final JsonObject target;
        private final DataSourceRef reference;
        private final Scope of;
        private final TimeRange time;

        Asked(String subject, Json part, JsonObject target, DataSourceRef reference, Scope of, TimeRange time) {
            this.subject = subject;
            this.part = part;
            this.target = target;
            this.reference = reference;
            this.of = of;
            this.time = time;
        }

        Entry entry(Optional<String> least, long maxDataPoints, boolean isQuietWhenWell) {
            Optional<String> reason = reasonToSkip();
            if (reason.isPresent()) {
                return Check.skipped(resource, subject, part, reason.get());
            }
            Optional<DataSource> source = sources.find(reference, of);
            if (source.isEmpty()) {
                return sources.missing(resource, subject, part, reference, of);
            }
            if (!source.get().isPrometheus()) {
                return Check.skipped(resource, subject, part, SourceFinder.isOfAnotherKind(source.get()));
            }
            String expr = of.interpolate(target.string("expr").orElse(""));
            if (expr.isBlank()) {
                return Check.skipped(resource, subject, part, "asks nothing");
            }
            Duration interval = QueryInterval.of(time, maxDataPoints, least.or(source.get()::interval));
            JsonObject request = target.with("refId", Json.of(Question.REF_ID))
                    .with("datasource", DataSources.reference(source.get()))
                    .with("expr", Json.of(expr))
                    .with(
                            "interval",
                            Json.of(of.interpolate(target.string("interval").orElse(""))))
                    .with("exemplar", Json.of(false))
                    .with("intervalMs", Json.of(interval.toMillis()))
                    .with("maxDataPoints", Json.of(maxDataPoints));
            return new Question(resource, subject, part, expr, source.get(), request, time, isQuietWhenWell);
        }

        private Optional<String> reasonToSkip() {
            String name = reference.name().orElse("");
            if (name.equals(EXPRESSION) || reference.type().equals(Optional.of(EXPRESSION))) {
                return Optional.of("worked out by Grafana from other queries");
            }
            boolean isGrafanas = name.startsWith("-- ") || name.equals("grafana");
            return isGrafanas ? Optional.of("shows what Grafana itself has") : Optional.empty();
        }
    }
}

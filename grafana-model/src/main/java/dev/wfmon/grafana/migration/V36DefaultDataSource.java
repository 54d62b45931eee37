package dev.wfmon.grafana.migration;

import dev.wfmon.grafana.dashboard.DataSource;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who means the default data source says so by its reference, and each query has one. Without a known default such
 * references stay as they are, and Grafana takes its own.
 */
record V36DefaultDataSource(DataSources known, References references) implements VariableStep {

    private static final Json EXPRESSION = Json.of("__expr__");
    private static final Json MIXED = Json.of(DataSource.MIXED.uid());

    V36DefaultDataSource(DataSources known) {
        this(known, new References(known));
    }

    @Override
    public int version() {
        return 36;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        JsonObject annotated = Tree.object(
                dashboard,
                "annotations",
                annotations -> Tree.objects(annotations, "list", annotation -> annotation(annotation, notes)));
        JsonObject panels = Panels.map(annotated, panel -> panel(panel, notes));
        return VariableStep.super.apply(panels, notes);
    }

    private JsonObject annotation(JsonObject annotation, Notes notes) {
        String place = Notes.named("annotation", annotation);
        @Nullable Json source = annotation.get("datasource");
        return References.isDefault(source)
                ? withDefault(annotation, notes, place)
                : annotation.map("datasource", value -> references.of(value, notes, place));
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        return Panels.isOf(variable, "query") && variable.get("datasource") instanceof JsonNull
                ? withDefault(variable, notes, Notes.named("variable", variable))
                : variable;
    }

    private JsonObject withDefault(JsonObject object, Notes notes, String place) {
        Optional<DataSource> standard = known.byDefault();
        if (standard.isPresent()) {
            notes.changed("the default data source is named", place);
        } else {
            notes.lost("the default data source is not known and stays unnamed", place);
        }
        return standard.map(source -> object.with("datasource", References.json(source)))
                .orElse(object);
    }

    private JsonObject panel(JsonObject panel, Notes notes) {
        if (panel.objects("targets").findAny().isEmpty()) {
            return panel.map("datasource", source -> references.of(source, notes, Notes.panel(panel)));
        }
        boolean wasDefault = References.isDefault(panel.get("datasource"));
        JsonObject named = wasDefault
                ? withDefault(panel, notes, Notes.panel(panel))
                : panel.map("datasource", source -> references.of(source, notes, Notes.panel(panel)));
        JsonObject queries = Tree.objects(named, "targets", query -> query(query, named, notes));
        return wasDefault ? ofQueries(queries) : queries;
    }

    /** A query without a uid has the data source of its panel, unless that is a mixture. */
    private JsonObject query(JsonObject query, JsonObject panel, Notes notes) {
        @Nullable Json source = query.get("datasource");
        boolean hasNone = source == null
                || source instanceof JsonNull
                || (source instanceof JsonObject reference && !Tree.isSet(reference, "uid"));
        @Nullable Json ofPanel = panel.get("datasource");
        boolean isMixed = ofPanel instanceof JsonObject reference && MIXED.equals(reference.get("uid"));
        if (hasNone && !isMixed) {
            return ofPanel instanceof JsonObject ? Tree.put(query, "datasource", ofPanel) : query;
        }
        return References.isDefault(source)
                ? withDefault(query, notes, Notes.panel(panel))
                : query.map("datasource", value -> references.of(value, notes, Notes.panel(panel)));
    }

    /** A panel that named none has the data source of its last query that is no expression. */
    private static JsonObject ofQueries(JsonObject panel) {
        return panel.objects("targets")
                .flatMap(query -> query.object("datasource").stream())
                .filter(source -> Loose.isTruthy(source, "uid") && !EXPRESSION.equals(source.get("uid")))
                .reduce((earlier, later) -> later)
                .map(source -> Tree.put(panel, "datasource", source))
                .orElse(panel);
    }
}

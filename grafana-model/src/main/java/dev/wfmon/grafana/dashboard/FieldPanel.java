package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A panel whose values have units, thresholds, colours and mappings. */
public abstract sealed class FieldPanel<P extends FieldPanel<P>> extends QueryPanel<P> implements FieldConfig<P>
        permits ReducedPanel, GraphPanel, TablePanel, GeomapPanel, CanvasPanel, PluginPanel {

    private final Settings defaults = new Settings();
    private final List<FieldOverride> overrides = new ArrayList<>();

    FieldPanel(String type, String title, Size size, ColorMode color) {
        super(type, title, size);
        color(color);
        // Where a dashboard names no thresholds, Grafana paints values red from 80 on.
        thresholds(Thresholds.base(Color.GREEN));
    }

    @Override
    public final P field(String property, Json value) {
        defaults.set(property, value);
        return self();
    }

    /** Adds an exception for some fields; later ones win. */
    public P override(FieldOverride override) {
        overrides.add(override);
        return self();
    }

    @Override
    final JsonObject data(DataSource fallback) {
        JsonObject fieldConfig = JsonObject.builder()
                .put("defaults", defaults.json())
                .put("overrides", overrides.stream().map(FieldOverride::json).toList())
                .build();
        return super.data(fallback).with("fieldConfig", fieldConfig);
    }
}

package dev.wfmon.grafana.dashboard;

/**
 * How bars and the areas under lines change their colour.
 *
 * <pre>{@code
 * panel.fillOpacity(40).gradient(GradientMode.OPACITY);
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface GradientStyle<F> extends FieldConfig<F> permits GraphStyle, BarChartPanel, HistogramPanel {

    default F gradient(GradientMode mode) {
        return field("custom.gradientMode", mode.json());
    }
}

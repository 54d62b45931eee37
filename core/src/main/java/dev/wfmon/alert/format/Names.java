package dev.wfmon.alert.format;

import java.util.regex.Pattern;

/**
 * The names that labels and metrics may have.
 *
 * <pre>{@code
 * Names.isLabel("task_id"); // true
 * Names.isLabel("task-id"); // false: only Prometheus 3 takes it
 * }</pre>
 */
public final class Names {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    private Names() {}

    /** Whether every Prometheus and Alertmanager takes the name for a label; newer ones take all but the empty one. */
    public static boolean isLabel(String name) {
        return LABEL.matcher(name).matches();
    }

    /** Whether every Prometheus takes the name for a metric; Prometheus 3 takes all but the empty one. */
    public static boolean isMetric(String name) {
        return METRIC.matcher(name).matches();
    }
}

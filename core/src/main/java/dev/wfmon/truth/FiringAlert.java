package dev.wfmon.truth;

import dev.wfmon.simulation.Period;
import java.util.Map;

/**
 * An alert that fires.
 *
 * @param name its {@code alertname}
 * @param labels its other labels, among them {@code severity}
 * @param period from when to when it fires
 */
public record FiringAlert(String name, Map<String, String> labels, Period period) {

    public FiringAlert {
        labels = Map.copyOf(labels);
    }
}

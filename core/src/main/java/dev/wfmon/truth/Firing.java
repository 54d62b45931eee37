package dev.wfmon.truth;

import dev.wfmon.simulation.Period;
import java.util.Map;

/**
 * That an alert fires for a while.
 *
 * @param alert its name
 * @param severity {@code warning} or {@code critical}
 * @param labels that tell what it is about, {@code environment} among them
 * @param period from the first evaluation at which it fires to the first at which it does not
 */
public record Firing(String alert, String severity, Map<String, String> labels, Period period) {

    public Firing {
        labels = Map.copyOf(labels);
    }
}

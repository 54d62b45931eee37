package dev.wfmon.truth;

import dev.wfmon.catalogue.Metric;
import dev.wfmon.simulation.Numbers;
import dev.wfmon.truth.Events.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The buckets of a histogram.
 *
 * @param bounds the upper bounds, rising, without the infinite one
 */
record Buckets(List<Double> bounds) {

    static Buckets of(Metric histogram) {
        return new Buckets(histogram.buckets());
    }

    /** How many observations are not above each bound, by the label {@code le}. */
    Answer counts(List<Event> events) {
        Map<Map<String, String>, Double> counts = new HashMap<>();
        for (double bound : bounds) {
            double count =
                    events.stream().filter(event -> event.value() <= bound).count();
            counts.put(Map.of("le", Numbers.text(bound)), count);
        }
        counts.put(Map.of("le", "+Inf"), (double) events.size());
        return Answer.of(counts);
    }

    /**
     * The observation that a share of all does not exceed, within the bounds of its bucket. Above the last bound that
     * bound is the answer of every engine.
     */
    Known quantile(double share, List<Event> events) {
        List<Double> values = events.stream().map(Event::value).sorted().toList();
        int rank = Math.max(1, (int) Math.ceil(share * values.size()));
        double value = values.get(rank - 1);
        double low = 0;
        for (double bound : bounds) {
            if (value <= bound) {
                return new Known(value, low, bound);
            }
            low = bound;
        }
        return Known.exactly(low);
    }
}

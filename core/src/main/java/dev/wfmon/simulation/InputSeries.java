package dev.wfmon.simulation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What scrapes see, as the {@code input_series} of promtool's rule tests: one line a series, equal values that follow
 * each other folded ({@code 1+0x20} is twenty-one times 1), gaps as {@code _}; a gap begins with {@code stale}, as
 * Prometheus marks what a scrape does not see any more.
 *
 * <pre>{@code
 * Map<String, String> series = InputSeries.of(history, Duration.ofMinutes(1));
 * // up{environment="production",job="workflow-platform",instance="platform:8080"} → 1+0x300
 * }</pre>
 */
public final class InputSeries {

    private InputSeries() {}

    /** The values of each series by its name, from the first scrape on, one for each interval. */
    public static Map<String, String> of(History history, Duration interval) {
        Map<String, Values> values = new LinkedHashMap<>();
        int[] scrapes = {0};
        Exposition.scrape(history, interval, (instant, series) -> {
            for (Series one : series) {
                values.computeIfAbsent(one.name(), name -> new Values()).put(scrapes[0], one.valueAt(instant));
            }
            scrapes[0]++;
        });
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, all) -> texts.put(name, all.end(scrapes[0])));
        return texts;
    }

    /** Collects the values of a series; those of a run are written when it ends. */
    private static final class Values {

        private final StringBuilder text = new StringBuilder();
        private String value = "_";
        private int repeated;
        private int next;

        void put(int scrape, String newValue) {
            gap(scrape);
            repeat(newValue, 1);
            next = scrape + 1;
        }

        /** Until a scrape. */
        private void gap(int scrape) {
            if (scrape > next) {
                boolean isBorn = next > 0;
                repeat(isBorn ? "stale" : "_", 1);
                repeat("_", scrape - next - 1);
                next = scrape;
            }
        }

        private void repeat(String newValue, int times) {
            if (!newValue.equals(value)) {
                flush();
                value = newValue;
            }
            repeated += times;
        }

        private void flush() {
            if (repeated > 0) {
                text.append(text.isEmpty() ? "" : " ").append(value).append(times());
            }
            repeated = 0;
        }

        /** {@code 1+0x3} is four times 1, but {@code _x3} is three gaps. */
        private String times() {
            if (value.equals("_")) {
                return "x" + repeated;
            }
            return repeated == 1 || value.equals("stale") ? "" : "+0x" + (repeated - 1);
        }

        String end(int scrapes) {
            gap(scrapes);
            flush();
            return text.toString();
        }
    }
}

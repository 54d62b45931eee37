package dev.wfmon.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a truth without labels was at the full five minutes of a time, as subqueries sample it.
 *
 * @param points those samples that there were
 */
record Samples(List<Point> points) {

    static final Duration STEP = Duration.ofMinutes(5);

    /**
     * A sample.
     *
     * @param seconds from now, 0 or less
     */
    record Point(double seconds, double value) {}

    /** The mean of those in a time before each instant. */
    static Truth mean(Truth truth, Duration window) {
        return instant -> of(truth, instant, window).map(Samples::mean);
    }

    /**
     * Where the straight line leads that fits best those in a time before each instant. From a single sample Prometheus
     * draws none and VictoriaMetrics a level one, so then it cannot be told.
     */
    static Truth forecast(Truth truth, Duration window, Duration ahead) {
        return instant -> of(truth, instant, window)
                .filter(samples -> samples.points().size() != 1)
                .map(samples -> samples.forecast(ahead));
    }

    private static Optional<Samples> of(Truth truth, Instant now, Duration window) {
        List<Point> points = new ArrayList<>();
        long step = STEP.toSeconds();
        long last = Math.floorDiv(now.getEpochSecond(), step) * step;
        for (long time = last; time > now.getEpochSecond() - window.toSeconds(); time -= step) {
            Optional<Answer> answer = truth.at(Instant.ofEpochSecond(time));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            for (Known known : answer.get().series().values()) {
                points.add(new Point((double) time - now.getEpochSecond(), known.value()));
            }
        }
        return Optional.of(new Samples(points));
    }

    private Answer mean() {
        return points.isEmpty() ? Answer.NONE : Answer.of(meanValue());
    }

    /** By least squares. */
    private Answer forecast(Duration ahead) {
        if (points.isEmpty()) {
            return Answer.NONE;
        }
        double middle = points.stream().mapToDouble(Point::seconds).average().orElseThrow();
        double mean = meanValue();
        double joint = points.stream()
                .mapToDouble(point -> (point.seconds() - middle) * (point.value() - mean))
                .sum();
        double spread = points.stream()
                .mapToDouble(point -> Math.pow(point.seconds() - middle, 2))
                .sum();
        return Answer.of(mean + joint / spread * (ahead.toSeconds() - middle));
    }

    private double meanValue() {
        return points.stream().mapToDouble(Point::value).average().orElseThrow();
    }
}

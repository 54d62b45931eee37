package dev.wfmon.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Writes what scrapes would have seen, one sample a line, for engines that take samples of the past.
 *
 * <pre>{@code
 * Backfill.IMPORT.write(history, Duration.ofSeconds(30), writer);
 * }</pre>
 */
public enum Backfill {
    /** For VictoriaMetrics' {@code /api/v1/import/prometheus}: times in milliseconds. */
    IMPORT {
        @Override
        String time(Instant instant) {
            return Long.toString(instant.toEpochMilli());
        }
    },

    /** For {@code promtool tsdb create-blocks-from openmetrics}: times in seconds, and a line that says it was all. */
    OPENMETRICS {
        @Override
        String time(Instant instant) {
            return Numbers.text(instant.toEpochMilli() / 1000.0);
        }

        @Override
        String end() {
            return "# EOF\n";
        }
    };

    private static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    abstract String time(Instant instant);

    String end() {
        return "";
    }

    /**
     * Writes all samples of a history, in the order of time.
     *
     * @return how many there were
     * @throws UncheckedIOException when the writer fails
     */
    public long write(History history, Duration interval, Writer writer) {
        return write(List.of(history), ALWAYS, interval, writer);
    }

    /**
     * Writes those samples of several platforms that lie in a part of time. promtool reads a file once for every two hours
     * that are in it, so a long time is better written in parts of two hours, each a file.
     *
     * @return how many there were
     * @throws UncheckedIOException when the writer fails
     */
    public long write(List<History> histories, Period part, Duration interval, Writer writer) {
        Samples samples = new Samples(this, writer);
        for (History history : histories) {
            Exposition.scrape(history, interval, (instant, series) -> {
                if (part.contains(instant)) {
                    samples.write(instant, series);
                }
            });
        }
        samples.append(end());
        return samples.written;
    }

    private static final class Samples {

        private final Backfill format;
        private final Writer writer;
        private long written;

        Samples(Backfill format, Writer writer) {
            this.format = format;
            this.writer = writer;
        }

        void write(Instant instant, Collection<Series> series) {
            String time = ' ' + format.time(instant) + '\n';
            for (Series one : series) {
                append(one.name());
                append(" ");
                append(one.valueAt(instant));
                append(time);
                written++;
            }
        }

        void append(String text) {
            try {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.wfmon.cli.grafana;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts what goes over the wire in a run, and tells of each request. */
public final class Traffic {

    private final Consumer<String> details;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    /** @param details hears of each request, in a line without any secret */
    public Traffic(Consumer<String> details) {
        this.details = details;
    }

    /** Whether there was any. */
    public boolean isNone() {
        return requests.get() == 0;
    }

    /** What there was in all: {@code 3 requests, 512 B sent, 1.4 kB received}. */
    public String summary() {
        return requests + (requests.get() == 1 ? " request, " : " requests, ") + size(sent.get()) + " sent, "
                + size(received.get()) + " received";
    }

    void sent(long bytes) {
        requests.incrementAndGet();
        sent.addAndGet(bytes);
    }

    void received(String request, String result, long bytes, Duration time) {
        received.addAndGet(bytes);
        details.accept(request + " → " + result + ", " + size(bytes) + ", " + time.toMillis() + " ms");
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double kilobytes = bytes / 1000.0;
        return kilobytes < 1000
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1000);
    }
}

package dev.wfmon.grafana.dashboard;

/**
 * What a value is measured in, by the id that Grafana gives it.
 *
 * <pre>{@code
 * Panel.stat("Latency").unit(Unit.SECONDS);
 * Panel.stat("Revenue").unit(Unit.of("currencyEUR"));
 * Panel.stat("Tasks").unit(Unit.suffix("tasks"));
 * }</pre>
 */
public record Unit(String id) {

    public static final Unit NONE = of("none");
    public static final Unit SHORT = of("short");
    public static final Unit STRING = of("string");

    /** 0 to 100. */
    public static final Unit PERCENT = of("percent");
    /** 0.0 to 1.0. */
    public static final Unit PERCENT_UNIT = of("percentunit");

    public static final Unit NANOSECONDS = of("ns");
    public static final Unit MICROSECONDS = of("µs");
    public static final Unit MILLISECONDS = of("ms");
    public static final Unit SECONDS = of("s");
    public static final Unit MINUTES = of("m");
    public static final Unit HOURS = of("h");
    public static final Unit DAYS = of("d");
    /** Seconds as "2 days, 3 hours". */
    public static final Unit DURATION_SECONDS = of("dtdurations");
    /** Milliseconds as "2 days, 3 hours". */
    public static final Unit DURATION_MILLISECONDS = of("dtdurationms");

    public static final Unit DATE_TIME_ISO = of("dateTimeAsIso");
    public static final Unit DATE_TIME_LOCAL = of("dateTimeAsLocal");
    public static final Unit DATE_TIME_FROM_NOW = of("dateTimeFromNow");

    /** Bytes in steps of 1024. */
    public static final Unit BYTES = of("bytes");
    /** Bytes in steps of 1000. */
    public static final Unit DECIMAL_BYTES = of("decbytes");
    /** Bytes a second in steps of 1000. */
    public static final Unit BYTES_PER_SECOND = of("Bps");
    /** Bytes a second in steps of 1024. */
    public static final Unit BINARY_BYTES_PER_SECOND = of("binBps");

    public static final Unit COUNTS_PER_SECOND = of("cps");
    public static final Unit COUNTS_PER_MINUTE = of("cpm");
    public static final Unit EVENTS_PER_SECOND = of("eps");
    public static final Unit EVENTS_PER_MINUTE = of("epm");
    public static final Unit OPERATIONS_PER_SECOND = of("ops");
    public static final Unit OPERATIONS_PER_MINUTE = of("opm");
    public static final Unit REQUESTS_PER_SECOND = of("reqps");
    public static final Unit REQUESTS_PER_MINUTE = of("reqpm");

    public static final Unit HERTZ = of("hertz");
    public static final Unit CELSIUS = of("celsius");
    public static final Unit BOOLEAN_YES_NO = of("bool_yes_no");
    public static final Unit BOOLEAN_ON_OFF = of("bool_on_off");

    public Unit {
        Check.notBlank(id, "A unit needs an id");
    }

    public static Unit of(String id) {
        return new Unit(id);
    }

    /** A plain number followed by the given word. */
    public static Unit suffix(String word) {
        return new Unit("suffix: " + word);
    }
}

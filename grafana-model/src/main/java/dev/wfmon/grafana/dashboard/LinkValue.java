package dev.wfmon.grafana.dashboard;

import java.util.regex.Pattern;

/**
 * What the address of a data link can name: Grafana puts in what was clicked.
 *
 * <pre>{@code
 * Link.toDashboard("Task", "task").variable("task_id", LinkValue.label("task_id")).keepTime();
 * Link.to("Log", "https://logs.example.org/?q=" + LinkValue.field("Pod") + "&from=" + LinkValue.FROM);
 * }</pre>
 *
 * @param reference Grafana's name of the value, such as {@code __value.raw}
 */
public record LinkValue(String reference) {

    /** The value as it was answered, without unit and mapping. */
    public static final LinkValue RAW = of("__value.raw");

    public static final LinkValue NUMERIC = of("__value.numeric");

    /** The value as it is shown. */
    public static final LinkValue TEXT = of("__value.text");

    /** When the value was, in milliseconds since 1970. */
    public static final LinkValue TIME = of("__value.time");

    /** The calculation that made the value, such as {@code max}. */
    public static final LinkValue CALCULATION = of("__value.calc");

    public static final LinkValue SERIES = of("__series.name");
    public static final LinkValue FIELD = of("__field.name");

    /** The start of the time range, in milliseconds since 1970. */
    public static final LinkValue FROM = of("__from");

    /** The end of the time range, in milliseconds since 1970. */
    public static final LinkValue TO = of("__to");

    /** The time range as parameters: {@code from=…&to=…}. */
    public static final LinkValue TIME_RANGE = of("__url_time_range");

    /** The values of all variables as parameters: {@code var-a=…&var-b=…}. */
    public static final LinkValue VARIABLES = of("__all_variables");

    private static final Pattern PLAIN = Pattern.compile("\\w+");

    public static LinkValue of(String reference) {
        return new LinkValue(reference);
    }

    /** A label of the series. */
    public static LinkValue label(String name) {
        return of("__field.labels" + step(name));
    }

    /** Another field of the row, by the name that it is shown with. */
    public static LinkValue field(String name) {
        return of("__data.fields" + step(name));
    }

    /** Another field of the row, from 0. */
    public static LinkValue field(int index) {
        return of("__data.fields[" + index + "]");
    }

    /** A variable of the dashboard. */
    public static LinkValue variable(String name) {
        return of(name);
    }

    private static String step(String name) {
        return PLAIN.matcher(name).matches() ? "." + name : "[\"" + name + "\"]";
    }

    /** With characters that mean something in an address replaced; Grafana does so on its own in links. */
    public LinkValue percentEncoded() {
        return as("percentencode");
    }

    /** In one of Grafana's formats, such as {@code csv}, {@code queryparam} or {@code date:iso}. */
    public LinkValue as(String format) {
        return of(reference + ":" + format);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return "${" + reference + "}";
    }
}

package dev.wfmon.alert.format;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a place in a configuration file may hold, as the readers written in Go take it: nothing at all is fine
 * everywhere, and any scalar can be a text.
 *
 * <pre>{@code
 * FieldType rule = new FieldType.Fields("a rule", Map.of("expr", FieldType.TEXT, "for", FieldType.DURATION));
 * }</pre>
 */
public sealed interface FieldType {

    /** Any text. */
    FieldType TEXT = new Text(text -> Optional.empty());

    /** A {@link PrometheusDuration}. */
    FieldType DURATION = new Text(text -> PrometheusDuration.parse(text).isPresent()
            ? Optional.empty()
            : Optional.of("\"" + text + "\" is no duration; write it as 30s, 5m, 1h30m or 1d"));

    FieldType FLAG = new Flag();

    FieldType NUMBER = new Numeric();

    FieldType ANYTHING = new Anything();

    FieldType TEXTS = new ListOf(TEXT);

    FieldType TEXT_BY_NAME = new MapOf(TEXT);

    /**
     * A text.
     *
     * @param fault what is wrong with a text, if anything
     */
    record Text(Function<String, Optional<String>> fault) implements FieldType {}

    /** A text that must stay secret: messages never show it. */
    record Secret(Function<String, Optional<String>> fault) implements FieldType {}

    /** True or false; YAML 1.1's {@code yes} and {@code off} count. */
    record Flag() implements FieldType {}

    record Numeric() implements FieldType {}

    record Anything() implements FieldType {}

    record ListOf(FieldType item) implements FieldType {}

    /** A mapping of any names to values of one type. */
    record MapOf(FieldType value) implements FieldType {}

    /**
     * A mapping of known names, each with its own type.
     *
     * @param noun what people call it: a rule
     */
    record Fields(String noun, Map<String, FieldType> types) implements FieldType {
        public Fields {
            types = Map.copyOf(types);
        }
    }
}

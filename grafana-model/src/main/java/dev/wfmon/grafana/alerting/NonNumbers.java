package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonObject;

/**
 * What a reduction does with values that are no numbers: null, NaN and the infinities.
 *
 * <pre>{@code
 * Expression.reduce("A", Reducer.MEAN, NonNumbers.replaceBy(0));
 * }</pre>
 */
public sealed interface NonNumbers {

    /** One of them makes the whole result NaN; Grafana calls it strict. */
    static NonNumbers keep() {
        return new Keep();
    }

    /** They are left out. */
    static NonNumbers drop() {
        return new Drop();
    }

    /** A number stands in for each. */
    static NonNumbers replaceBy(double value) {
        return new Replace(value);
    }

    record Keep() implements NonNumbers {}

    record Drop() implements NonNumbers {}

    record Replace(double value) implements NonNumbers {}

    /** The settings of a reduction in Grafana's JSON. */
    default JsonObject json() {
        return switch (this) {
            case Keep() -> JsonObject.builder().put("mode", "").build();
            case Drop() -> JsonObject.builder().put("mode", "dropNN").build();
            case Replace(double value) ->
                JsonObject.builder()
                        .put("mode", "replaceNN")
                        .put("replaceWithValue", value)
                        .build();
        };
    }

    /** The same read back; what is not known counts as {@link #keep}. */
    static NonNumbers of(JsonObject settings) {
        return switch (settings.string("mode").orElse("")) {
            case "dropNN" -> drop();
            case "replaceNN" ->
                replaceBy(Members.number(settings, "replaceWithValue").orElse(0.0));
            default -> keep();
        };
    }
}

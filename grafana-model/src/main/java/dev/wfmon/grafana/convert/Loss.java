package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;

/**
 * Something of a dashboard that did not come through a conversion as it was.
 *
 * <pre>{@code
 * for (Loss loss : Conversion.toV2(dashboard).losses()) {
 *     System.err.println(loss); // /panels/0/snapshotData (an array): v2 has no place for it
 * }
 * }</pre>
 *
 * @param pointer where it stands in the dashboard that was converted
 * @param kind what became of it
 * @param what the value, in a few words
 * @param why why it could not stay as it was
 */
public record Loss(JsonPointer pointer, Kind kind, String what, String why) {

    private static final int LONGEST_VALUE = 60;

    /** What became of a part. */
    public enum Kind {
        /** The result does not have it. */
        DROPPED,
        /** The result has something near to it. */
        ALTERED,
        /** It belongs to an older schema, which should be migrated first. */
        OUTDATED
    }

    static Loss of(JsonPointer pointer, Kind kind, Json value, String why) {
        return new Loss(pointer, kind, brief(value), why);
    }

    private static String brief(Json value) {
        if (value instanceof JsonObject || value instanceof JsonArray) {
            return value.kind();
        }
        String text = value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    @Override
    public String toString() {
        return pointer + " (" + what + "): " + why;
    }
}

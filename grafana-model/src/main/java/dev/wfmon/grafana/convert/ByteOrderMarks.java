package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.Iterator;

/** Marks that editors leave behind when text is pasted: invisible, and Grafana refuses a v2 dashboard for one. */
final class ByteOrderMarks {

    private static final String MARK = "\uFEFF";

    private ByteOrderMarks() {}

    /** The same without marks in texts. */
    static Source removed(Source source) {
        return source.with(clean(source));
    }

    private static Json clean(Source source) {
        return switch (source.json()) {
            case JsonString text
            when text.value().contains(MARK) -> {
                source.tell(Loss.Kind.ALTERED, "v2 allows no byte order marks");
                yield Json.of(text.value().replace(MARK, ""));
            }
            case JsonArray array -> clean(source, array);
            case JsonObject object -> clean(source, object);
            default -> source.json();
        };
    }

    private static JsonArray clean(Source source, JsonArray array) {
        Iterator<Source> items = source.items().iterator();
        return array.map(old -> clean(items.next()));
    }

    private static JsonObject clean(Source source, JsonObject object) {
        JsonObject clean = object;
        for (Source member : source.members()) {
            clean = clean.map(member.name(), old -> clean(member));
        }
        return clean;
    }
}

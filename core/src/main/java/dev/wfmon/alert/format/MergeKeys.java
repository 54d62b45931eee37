package dev.wfmon.alert.format;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * YAML's merge keys ({@code <<: *defaults}), which the readers of Prometheus and Alertmanager follow.
 *
 * <pre>{@code
 * MergeKeys.resolve(live); // the same tree, with the members of what << names in place of it
 * }</pre>
 */
public final class MergeKeys {

    private static final String MERGE = "<<";

    private MergeKeys() {}

    /** The tree without merge keys. Members that an object has itself win; places in the text stay. */
    public static Json resolve(Json value) {
        return switch (value) {
            case JsonObject object -> resolve(object);
            case JsonArray array -> array.map(MergeKeys::resolve);
            default -> value;
        };
    }

    private static JsonObject resolve(JsonObject object) {
        Map<String, JsonObject.Member> members = new LinkedHashMap<>();
        for (JsonObject.Member member : object.members()) {
            if (!member.name().equals(MERGE)) {
                members.put(
                        member.name(), new JsonObject.Member(member.name(), resolve(member.value()), member.offset()));
            }
        }
        object.find(MERGE).stream()
                .flatMap(MergeKeys::merged)
                .flatMap(merged -> resolve(merged).members().stream())
                .forEach(member -> members.putIfAbsent(member.name(), member));
        return new JsonObject(List.copyOf(members.values()), object.offset());
    }

    private static Stream<JsonObject> merged(Json value) {
        return Stream.concat(value.asObject().stream(), value.asArray().stream().flatMap(JsonArray::objects));
    }
}

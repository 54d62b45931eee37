package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A switch: v1 writes its two values as options, the one for "on" first. */
final class SwitchVariable implements Translation {

    private static final List<String> VALUES = List.of("enabledValue", "disabledValue");

    private final Mapping table;

    SwitchVariable(Mapping table) {
        this.table = table;
    }

    @Override
    public Optional<Json> of(Source source) {
        return source.target() == Form.V2
                ? table.of(source.with(withoutOptions(source)))
                : table.of(source).flatMap(Json::asObject).map(SwitchVariable::withOptions);
    }

    private static JsonObject withoutOptions(Source source) {
        List<Source> options = source.at("options").map(Source::items).orElse(List.of());
        JsonObject flat = source.object().filter(member -> switch (member.name()) {
            case "options" -> !(member.value() instanceof JsonArray);
            case "query" -> !member.value().equals(Json.of(""));
            default -> true;
        });
        for (int i = 0; i < VALUES.size() && i < options.size(); i++) {
            flat = flat.with(VALUES.get(i), value(options.get(i)));
        }
        options.stream().skip(VALUES.size()).forEach(option -> option.drop("a switch has two values"));
        Optional<Source> current = source.at("current");
        return current.isEmpty() ? flat : flat.with("current", value(current.orElseThrow()));
    }

    /** What a choice stands for; v2 has no other text for it, and the current value tells what is selected. */
    private static Json value(Source option) {
        Source value = option.at("value").or(() -> option.at("text")).orElse(option);
        option.members().stream()
                .filter(member ->
                        !member.name().equals("value") && !member.json().equals(value.json()))
                .filter(member -> !(member.name().equals("selected") && member.json() instanceof JsonBoolean))
                .forEach(Source::unplaced);
        return value.json();
    }

    private static Json withOptions(JsonObject flat) {
        Json current = flat.find("current").orElse(Json.of(""));
        List<JsonObject> options = VALUES.stream()
                .flatMap(name -> flat.find(name).stream())
                .map(value -> option(value).with("selected", Json.of(value.equals(current))))
                .toList();
        return flat.without(VALUES.getFirst())
                .without(VALUES.getLast())
                .with("query", Json.of(""))
                .with("current", option(current))
                .with("options", JsonArray.of(options));
    }

    private static JsonObject option(Json value) {
        return JsonObject.builder().put("text", value).put("value", value).build();
    }
}

package dev.wfmon.config;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Declarations as a JSON Schema (draft 2020-12), which editors complete and check configuration files by. What needs two
 * values to be seen, such as a limit below another, only {@code wfmon} tells.
 *
 * <pre>{@code
 * SettingSchema.of("wfmon.yaml", Setting.section("wfmon", "").with("version", Setting.count("Always 1.")));
 * }</pre>
 */
public final class SettingSchema {

    private SettingSchema() {}

    /** The schema of a file. */
    public static JsonObject of(String title, Setting.Section file) {
        return JsonObject.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title)
                .putAll(of(file))
                .build();
    }

    private static JsonObject of(Setting setting) {
        JsonObject schema = switch (setting) {
            case Setting.Anything ignored -> JsonObject.empty();
            case Setting.Text text ->
                type("string").with("pattern", Json.of("^(?:" + text.pattern().pattern() + ")$"));
            case Setting.Word word ->
                JsonObject.builder()
                        .put("enum", JsonArray.ofStrings(word.words()))
                        .build();
            case Setting.Amount amount -> amount(amount);
            case Setting.Whole whole -> type("integer").with("minimum", Json.of(whole.least()));
            case Setting.Time ignored ->
                type("string").with("pattern", Json.of("^(?:0|(?=.)" + PrometheusDuration.NOTATION + ")$"));
            case Setting.ListOf list -> type("array").with("items", of(list.item()));
            case Setting.MapOf map -> map(map);
            case Setting.Section section -> section(section);
        };
        return setting.about().isEmpty()
                ? schema
                : JsonObject.builder()
                        .put("description", setting.about())
                        .putAll(schema)
                        .build();
    }

    private static JsonObject amount(Setting.Amount amount) {
        JsonObject schema = type("number").with("exclusiveMinimum", Json.of(amount.above()));
        return amount.most().isPresent()
                ? schema.with("maximum", Json.of(amount.most().getAsDouble()))
                : schema;
    }

    private static JsonObject map(Setting.MapOf map) {
        JsonObject schema = type("object").with("additionalProperties", of(map.value()));
        JsonObject names = JsonObject.builder()
                .put("enum", JsonArray.ofStrings(List.copyOf(map.names())))
                .build();
        return map.names().isEmpty() ? schema : schema.with("propertyNames", names);
    }

    private static JsonObject section(Setting.Section section) {
        JsonObject.Builder properties = JsonObject.builder();
        section.members().forEach((name, setting) -> properties.put(name, of(setting)));
        JsonObject schema =
                type("object").with("properties", properties.build()).with("additionalProperties", Json.of(false));
        List<String> required = section.members().keySet().stream()
                .filter(section.required()::contains)
                .toList();
        return required.isEmpty() ? schema : schema.with("required", JsonArray.ofStrings(required));
    }

    private static JsonObject type(String type) {
        return JsonObject.builder().put("type", type).build();
    }
}

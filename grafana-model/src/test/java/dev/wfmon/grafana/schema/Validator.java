package dev.wfmon.grafana.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonWriter;
import java.util.List;

/** Somebody else's reading of a schema. */
record Validator(JsonSchema schema) {

    static Validator of(GrafanaSchema schema) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        return new Validator(factory.getSchema(JsonWriter.compact(schema.json()), InputFormat.JSON));
    }

    /** What is wrong with a value, each time with the place. */
    List<String> mistakes(Json value) {
        return schema.validate(JsonWriter.compact(value), InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}

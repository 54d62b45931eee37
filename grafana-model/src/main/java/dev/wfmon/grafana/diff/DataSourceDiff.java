package dev.wfmon.grafana.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Path;
import dev.wfmon.json.diff.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The meaningful differences between two versions of a data source.
 *
 * <pre>{@code
 * DataSourceDiff.between(live, desired); // [url http://a:9090 → http://b:9090, secureJsonData.password: [secret] added]
 * }</pre>
 *
 * <p>Grafana tells of a secret only that it has one ({@code secureJsonFields}), so that one makes a difference only where
 * the server has none; no change shows its value.
 */
public final class DataSourceDiff {

    private static final Json EMPTY = Json.of("");
    private static final Json NO = Json.of(false);
    private static final Json SECRET = Json.of("[secret]");
    private static final String SECRETS = "secureJsonData";

    private static final Shape DATA_SOURCE = Shape.any()
            .ignore(
                    "id",
                    "uid",
                    "orgId",
                    "version",
                    "readOnly",
                    "typeName",
                    "typeLogoUrl",
                    "accessControl",
                    "apiVersion")
            .ignore("secureJsonFields", SECRETS, "editable")
            .byDefault("access", Json.of("proxy"))
            .byDefault("url", EMPTY)
            .byDefault("user", EMPTY)
            .byDefault("database", EMPTY)
            .byDefault("basicAuth", NO)
            .byDefault("basicAuthUser", EMPTY)
            .byDefault("withCredentials", NO)
            .filledIn("isDefault");

    private DataSourceDiff() {}

    /** The changes that lead from what the server answers, or what a file says, to what is wanted. */
    public static List<Change> between(JsonObject before, JsonObject after) {
        List<Change> changes = new ArrayList<>(JsonDiff.between(before, after, DATA_SOURCE));
        JsonObject known = before.object("secureJsonFields")
                .or(() -> before.object(SECRETS))
                .orElse(JsonObject.empty());
        after.object(SECRETS).stream()
                .flatMap(secrets -> secrets.members().stream())
                .map(Member::name)
                .filter(name -> !known.has(name))
                .forEach(name -> changes.add(new Change(path(name), null, SECRET)));
        return List.copyOf(changes);
    }

    private static Path path(String secret) {
        return Path.ROOT.then(new Path.Field(SECRETS)).then(new Path.Field(secret));
    }
}

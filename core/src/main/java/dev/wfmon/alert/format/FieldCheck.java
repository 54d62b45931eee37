package dev.wfmon.alert.format;

import dev.wfmon.config.Similar;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Holds a document against the types of its fields and collects what does not fit, with its place.
 *
 * <pre>{@code
 * FieldType rule = new FieldType.Fields("a rule", Map.of("expr", FieldType.TEXT));
 * JsonDocument document = YamlReader.read(new SourceText("a.yaml", "exprr: up")).documents().getFirst();
 * FieldCheck check = new FieldCheck(document);
 * check.check(document.root(), rule);
 * check.problems(); // a.yaml:1:1: a rule has no field "exprr"; did you mean expr?
 * }</pre>
 */
public final class FieldCheck {

    private static final Pattern FLAG = Pattern.compile("(?i)y|yes|n|no|on|off");

    /** A value that is to be filled in later, as {@code ${NAME}}, {@code $NAME} or {@code <secret>}. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{[^}]+}|\\$\\([^)]+\\)|\\$[A-Za-z_][A-Za-z0-9_]*|<[^>]*>|\\{\\{.*}}|%\\{[^}]+}");

    private final JsonDocument document;
    private final List<ReadProblem> problems = new ArrayList<>();
    private final List<ReadProblem> secrets = new ArrayList<>();

    public FieldCheck(JsonDocument document) {
        this.document = document;
    }

    /** What keeps the document from being read. */
    public List<ReadProblem> problems() {
        return List.copyOf(problems);
    }

    /** The secrets that stand in the document as they are. Their values are not in the messages. */
    public List<ReadProblem> literalSecrets() {
        return List.copyOf(secrets);
    }

    /** Adds a problem of one's own. */
    public void report(Json value, String message) {
        report(value.offset(), message);
    }

    /** Adds a problem of one's own at an offset in the text. */
    public void report(int offset, String message) {
        problems.add(new ReadProblem(document.source(), offset, message));
    }

    /** Checks a value and all inside of it. */
    public void check(Json value, FieldType type) {
        if (value instanceof JsonNull) {
            return;
        }
        switch (type) {
            case FieldType.Anything ignored -> {}
            case FieldType.Text text -> text(value, text.fault());
            case FieldType.Secret secret -> secret(value, secret.fault());
            case FieldType.Flag ignored -> flag(value);
            case FieldType.Numeric ignored -> number(value);
            case FieldType.ListOf list -> list(value, list);
            case FieldType.MapOf map -> map(value, map);
            case FieldType.Fields fields -> fields(value, fields);
        }
    }

    private void text(Json value, Function<String, Optional<String>> fault) {
        Optional<String> text = scalar(value);
        if (text.isEmpty()) {
            report(value, "a text is expected here, not " + value.kind());
        } else {
            fault.apply(text.get()).ifPresent(message -> report(value, message));
        }
    }

    private void secret(Json value, Function<String, Optional<String>> fault) {
        Optional<String> text = scalar(value);
        if (text.isEmpty()) {
            report(value, "a text is expected here, not " + value.kind());
        } else if (!text.get().isEmpty() && !PLACEHOLDER.matcher(text.get()).find()) {
            fault.apply(text.get()).ifPresent(message -> report(value, message));
            secrets.add(new ReadProblem(
                    document.source(),
                    value.offset(),
                    "a secret stands here in plain sight; keep it in a file (…_file) or write a placeholder such as"
                            + " ${NAME}"));
        }
    }

    private void flag(Json value) {
        boolean isFlag = value instanceof JsonBoolean
                || (value instanceof JsonString text
                        && FLAG.matcher(text.value()).matches());
        if (!isFlag) {
            report(value, "true or false is expected here, not " + value.kind());
        }
    }

    private void number(Json value) {
        if (!(value instanceof JsonNumber)) {
            report(value, "a number is expected here, not " + value.kind());
        }
    }

    private void list(Json value, FieldType.ListOf type) {
        if (value instanceof JsonArray array) {
            array.items().forEach(item -> check(item, type.item()));
        } else {
            report(value, "a list is expected here, not " + value.kind());
        }
    }

    private void map(Json value, FieldType.MapOf type) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> check(member.value(), type.value()));
        } else {
            report(value, "a mapping of names to values is expected here, not " + value.kind());
        }
    }

    private void fields(Json value, FieldType.Fields fields) {
        if (!(value instanceof JsonObject object)) {
            report(value, fields.noun() + " is expected here, not " + value.kind());
            return;
        }
        for (JsonObject.Member member : object.members()) {
            FieldType type = fields.types().get(member.name());
            if (type == null) {
                report(member.offset(), unknown(fields, member.name()));
            } else {
                check(member.value(), type);
            }
        }
    }

    private static String unknown(FieldType.Fields fields, String name) {
        return fields.noun() + " has no field \"" + name + "\""
                + Similar.of(name, fields.types().keySet())
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("");
    }

    /** The text of a scalar, which Go's readers take where a string is wanted. */
    public static Optional<String> scalar(Json value) {
        return switch (value) {
            case JsonString string -> Optional.of(string.value());
            case JsonNumber number -> Optional.of(number.text());
            case JsonBoolean bool -> Optional.of(Boolean.toString(bool.value()));
            case JsonNull ignored -> Optional.of("");
            case JsonArray ignored -> Optional.empty();
            case JsonObject ignored -> Optional.empty();
        };
    }
}

package dev.wfmon.alert;

import dev.wfmon.json.DocumentEditor;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes rules in the text of a rule file, a PrometheusRule or a VMRule; comments, order and layout of all else stay.
 *
 * <pre>{@code
 * SourceText file = new SourceText("rules.yaml", "groups:\n- name: hosts # all\n  rules:\n  - alert: Down\n    expr: up\n");
 * RuleFileEdit.of(file)
 *         .expr("hosts", "Down", "up == 0")
 *         .label("hosts", "Down", "severity", "critical")
 *         .text();
 * }</pre>
 *
 * <p>A rule is known by its group's name and its own; of several, the first is meant. Each method throws
 * {@link IllegalArgumentException} where there is no such rule.
 */
public final class RuleFileEdit {

    private final SourceText source;
    private final JsonDocument document;

    private RuleFileEdit(SourceText source, JsonDocument document) {
        this.source = source;
        this.document = document;
    }

    /**
     * Starts with the file as it is.
     *
     * @throws IllegalArgumentException when it is not one document
     */
    public static RuleFileEdit of(SourceText source) {
        List<JsonDocument> documents = Documents.read(source).documents();
        if (documents.size() != 1) {
            throw new IllegalArgumentException(source.name() + " holds " + documents.size() + " documents, not one");
        }
        return new RuleFileEdit(source, documents.getFirst());
    }

    /** The file with all changes. */
    public String text() {
        return source.text();
    }

    /** Replaces an expression, in the style in which it is written. */
    public RuleFileEdit expr(String group, String rule, String expr) {
        JsonPointer pointer = rule(group, rule).then("expr");
        // A block ends its text with a line break, which is not a part of the query.
        boolean endsLine = pointer.find(document.root())
                .flatMap(Json::asString)
                .filter(old -> old.endsWith("\n"))
                .isPresent();
        return set(pointer, endsLine && !expr.endsWith("\n") ? expr + "\n" : expr);
    }

    /** Sets a label, behind those that are there where it is new. */
    public RuleFileEdit label(String group, String rule, String name, String value) {
        return set(rule(group, rule).then("labels").then(name), value);
    }

    /** Removes a label. */
    public RuleFileEdit removeLabel(String group, String rule, String name) {
        return removeFrom(rule(group, rule).then("labels"), name);
    }

    /** Sets an annotation, behind those that are there where it is new. */
    public RuleFileEdit annotation(String group, String rule, String name, String text) {
        return set(rule(group, rule).then("annotations").then(name), text);
    }

    /** Removes an annotation. */
    public RuleFileEdit removeAnnotation(String group, String rule, String name) {
        return removeFrom(rule(group, rule).then("annotations"), name);
    }

    /** Adds a rule at the end of a group. */
    public RuleFileEdit add(String group, Rule rule) {
        return apply(new DocumentEditor(document).append(group(group).then("rules"), rule.toJson()));
    }

    /** Removes a rule; comments above it stay. */
    public RuleFileEdit remove(String group, String rule) {
        return apply(new DocumentEditor(document).remove(rule(group, rule)));
    }

    private RuleFileEdit set(JsonPointer pointer, String value) {
        return apply(new DocumentEditor(document).set(pointer, Json.of(value)));
    }

    /** Removes one of several, or all when it is the only one. */
    private RuleFileEdit removeFrom(JsonPointer strings, String name) {
        boolean isOnly = strings.find(document.root())
                .flatMap(Json::asObject)
                .filter(object -> object.has(name) && object.members().size() == 1)
                .isPresent();
        return apply(new DocumentEditor(document).remove(isOnly ? strings : strings.then(name)));
    }

    private RuleFileEdit apply(List<TextEdit> edits) {
        return of(new SourceText(source.name(), TextEdit.apply(source.text(), edits)));
    }

    private JsonPointer group(String name) {
        boolean isResource =
                document.root().asObject().filter(root -> root.has("spec")).isPresent();
        JsonPointer groups = (isResource ? JsonPointer.ROOT.then("spec") : JsonPointer.ROOT).then("groups");
        return item(groups, group -> group.string("name").equals(Optional.of(name)), "group " + name);
    }

    private JsonPointer rule(String group, String name) {
        return item(
                group(group).then("rules"),
                rule -> rule.string("alert").or(() -> rule.string("record")).equals(Optional.of(name)),
                "rule " + name + " in group " + group);
    }

    private JsonPointer item(JsonPointer list, Predicate<JsonObject> isWanted, String what) {
        List<Json> items = list.find(document.root())
                .flatMap(Json::asArray)
                .map(array -> array.items())
                .orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).asObject().filter(isWanted).isPresent()) {
                return list.then(i);
            }
        }
        throw new IllegalArgumentException(source.name() + " has no " + what);
    }
}

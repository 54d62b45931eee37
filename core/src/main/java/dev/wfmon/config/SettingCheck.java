package dev.wfmon.config;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds a configuration against its declaration and collects what does not fit: one problem for each place.
 *
 * <pre>{@code
 * Setting.Section folder = Setting.section("a folder", "").with("title", Setting.text(""));
 * JsonDocument document = YamlReader.read(new SourceText("a.yaml", "titel: A")).documents().getFirst();
 * SettingCheck check = new SettingCheck(document);
 * check.check(document.root(), folder);
 * check.problems(); // a.yaml:1:1: "titel" is no setting of a folder; did you mean title?
 * }</pre>
 */
public final class SettingCheck {

    private final JsonDocument document;
    private final List<ReadProblem> problems = new ArrayList<>();

    public SettingCheck(JsonDocument document) {
        this.document = document;
    }

    /** What was found, in the order of the text. */
    public List<ReadProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(ReadProblem::offset))
                .toList();
    }

    /** Adds a problem of one's own, unless there is one at this place. */
    public void report(Json value, String message) {
        report(value.offset(), message);
    }

    /** Adds a problem of one's own at an offset in the text, unless there is one. */
    public void report(int offset, String message) {
        add(new ReadProblem(document.source(), offset, message));
    }

    /** Adds a problem that somebody else found, unless there is one at its place. */
    public void add(ReadProblem problem) {
        if (problems.stream().noneMatch(other -> other.offset() == problem.offset())) {
            problems.add(problem);
        }
    }

    /** Checks a value and all inside of it. */
    public void check(Json value, Setting setting) {
        switch (setting) {
            case Setting.Anything ignored -> {}
            case Setting.Text text -> text(value, text);
            case Setting.Word word -> word(value, word);
            case Setting.Amount amount -> amount(value, amount);
            case Setting.Whole whole -> whole(value, whole);
            case Setting.Time ignored -> time(value);
            case Setting.ListOf list -> list(value, list);
            case Setting.MapOf map -> map(value, map);
            case Setting.Section section -> section(value, section);
        }
    }

    private void text(Json value, Setting.Text setting) {
        Optional<String> text = expect(value, value.asString(), "a text");
        if (text.isPresent() && !setting.pattern().matcher(text.get()).matches()) {
            report(value, "\"" + text.get() + "\" does not fit here: the text is " + setting.wanted());
        }
    }

    private void word(Json value, Setting.Word setting) {
        Optional<String> text = expect(value, value.asString(), "one of " + String.join(", ", setting.words()));
        if (text.isPresent() && !setting.words().contains(text.get())) {
            report(value, "\"" + text.get() + "\" is no " + setting.noun() + instead(text.get(), setting.words()));
        }
    }

    private void amount(Json value, Setting.Amount setting) {
        Optional<JsonNumber> number = expect(value, number(value), "a number");
        double amount = number.map(found -> found.value().doubleValue()).orElse(setting.above() + 1);
        if (amount <= setting.above()) {
            report(value, "the number is above " + Json.of(setting.above()) + ", not " + value);
        } else if (number.isPresent() && amount > setting.most().orElse(Double.MAX_VALUE)) {
            report(value, "the number is at most " + Json.of(setting.most().orElseThrow()) + ", not " + value);
        }
    }

    private void whole(Json value, Setting.Whole setting) {
        Optional<Integer> whole = expect(value, SettingCheck.integer(value), "a whole number");
        if (whole.isPresent() && whole.get() < setting.least()) {
            report(value, "the number is at least " + setting.least() + ", not " + value);
        }
    }

    private void time(Json value) {
        Optional<String> text = expect(value, value.asString(), "a duration such as 30s, 5m or 1d");
        if (text.isPresent() && PrometheusDuration.parse(text.get()).isEmpty()) {
            report(value, "\"" + text.get() + "\" is no duration; write it as 30s, 5m, 1h30m or 1d");
        }
    }

    private void list(Json value, Setting.ListOf setting) {
        expect(value, value.asArray(), "a list").stream()
                .map(JsonArray::items)
                .flatMap(List::stream)
                .forEach(item -> check(item, setting.item()));
    }

    private void map(Json value, Setting.MapOf setting) {
        List<JsonObject.Member> members = expect(value, value.asObject(), "a mapping of names to values")
                .map(JsonObject::members)
                .orElse(List.of());
        for (JsonObject.Member member : members) {
            if (!setting.names().isEmpty() && !setting.names().contains(member.name())) {
                String known = Similar.of(member.name(), setting.names())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("");
                report(member.offset(), "there is no " + setting.noun() + " \"" + member.name() + "\"" + known);
            }
            check(member.value(), setting.value());
        }
    }

    private void section(Json value, Setting.Section setting) {
        Optional<JsonObject> object = expect(value, value.asObject(), setting.noun());
        if (object.isEmpty()) {
            return;
        }
        for (JsonObject.Member member : object.get().members()) {
            Setting known = setting.members().get(member.name());
            if (known == null) {
                report(
                        member.offset(),
                        "\"" + member.name() + "\" is no setting of " + setting.noun()
                                + instead(member.name(), setting.members().keySet()));
            } else {
                check(member.value(), known);
            }
        }
        String missing = setting.members().keySet().stream()
                .filter(name -> setting.required().contains(name))
                .filter(name -> !object.get().has(name))
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            report(value, setting.noun() + " needs " + missing + "; add " + missing + ": …");
        }
    }

    /** What was meant, or else what there is. */
    private static String instead(String name, Collection<String> names) {
        return Similar.of(name, names)
                .map(known -> "; did you mean " + known + "?")
                .orElse("; there are " + names.stream().sorted().collect(Collectors.joining(", ")));
    }

    private <T> Optional<T> expect(Json value, Optional<T> found, String wanted) {
        if (found.isEmpty()) {
            report(value, wanted + " is expected here, not " + value.kind());
        }
        return found;
    }

    private static Optional<JsonNumber> number(Json value) {
        return value instanceof JsonNumber number ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Integer> integer(Json value) {
        try {
            return number(value).map(number -> number.value().intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}

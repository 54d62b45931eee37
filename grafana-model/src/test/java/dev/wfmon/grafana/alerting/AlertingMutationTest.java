package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands anywhere in a file, it is told at its place, and never by an exception. */
class AlertingMutationTest {

    private static final int ROUNDS = 120;

    private static final List<Json> VALUES = List.of(
            Json.ofNull(),
            Json.of(true),
            Json.of(-1),
            Json.of(1.5),
            new JsonNumber("1e999999", Json.NOWHERE),
            new JsonNumber("99999999999999999999", Json.NOWHERE),
            Json.of(""),
            Json.of(" "),
            Json.of("$"),
            Json.of("${"),
            Json.of("$$$X"),
            Json.of("-5m"),
            Json.of("99999999999999999999y"),
            Json.of("A"),
            Json.of("-1:"),
            Json.of(":"),
            Json.of("__expr__"),
            Json.of("x".repeat(300)),
            JsonArray.of(),
            JsonArray.of(Json.of("a"), Json.of(1), JsonObject.empty()),
            JsonArray.of(JsonArray.of(JsonArray.of())),
            JsonObject.empty(),
            JsonObject.builder().put("type", "math").put("name", "x").build());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noFileBreaksTheModel(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Json root = Sample.FILE.json();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                root = mutate(root, random);
            }
            String text = JsonWriter.pretty(root);
            try {
                check(text);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, text), e);
            }
        }
    }

    private static void check(String text) {
        Json root = JsonReader.read(new SourceText("a.json", text))
                .documents()
                .getFirst()
                .root();
        AlertingFile file = new AlertingFile(root.asObject().orElse(JsonObject.empty()));
        assertThat(file.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.offset()).isBetween(0, text.length());
        });
        file.ruleGroups().forEach(group -> {
            assertThat(AlertingDiff.between(group, RuleGroup.fromFile(group.toFile())))
                    .isEmpty();
            AlertingDiff.between(group, Sample.GROUP);
            group.rules().forEach(AlertingMutationTest::look);
        });
        file.contactPoints().forEach(point -> AlertingDiff.between(point, Sample.CONTACT_POINT));
        file.contactPoints()
                .forEach(point -> assertThat(
                                ContactPoint.fromFile(point.toFile()).json().without("orgId"))
                        .isEqualTo(point.json().without("orgId")));
        file.policies().forEach(policy -> AlertingDiff.between(policy, Sample.POLICY));
        file.policies().forEach(policy -> policy.problems(List.of(), List.of()));
        file.muteTimings().forEach(timing -> AlertingDiff.between(timing, Sample.MUTE_TIMING));
        file.templates().forEach(template -> AlertingDiff.between(template, Sample.TEMPLATE));
        assertThat(file.toString()).isNotBlank();
    }

    private static void look(Rule<?> rule) {
        rule.queries()
                .forEach(query -> query.expression().ifPresent(expression -> {
                    assertThat(Expression.of(expression.model())).contains(expression);
                    assertThat(expression.inputs()).isNotNull();
                }));
        assertThat(rule.label("a", "b").math("$A").paused().labels()).containsEntry("a", "b");
    }

    /** Somewhere, a value of another type, a member less, or an item twice. */
    private static Json mutate(Json value, Random random) {
        if (value instanceof JsonObject object && !object.isEmpty() && random.nextInt(8) > 0) {
            JsonObject.Member member =
                    object.members().get(random.nextInt(object.members().size()));
            return random.nextInt(12) == 0
                    ? object.without(member.name())
                    : object.with(member.name(), mutate(member.value(), random));
        }
        if (value instanceof JsonArray array && array.size() > 0 && random.nextInt(8) > 0) {
            List<Json> items = new ArrayList<>(array.items());
            int index = random.nextInt(items.size());
            Json item = items.get(index);
            items.set(index, mutate(item, random));
            if (random.nextInt(6) == 0) {
                items.add(item);
            }
            return JsonArray.of(items);
        }
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}

package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.alert.format.Names;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a configuration says, as Alertmanager checks it when it loads one. */
final class ConfigCheck {

    private static final String FILE = "_file";

    private final FieldCheck check;
    private final JsonObject file;
    private final JsonObject global;
    private final MatcherSyntax syntax;
    private final Set<String> receivers = new HashSet<>();
    private final Set<String> timeIntervals;

    ConfigCheck(FieldCheck check, JsonObject file, AlertmanagerConfig config, MatcherSyntax syntax) {
        this.syntax = syntax;
        this.check = check;
        this.file = file;
        this.global = config.global();
        this.timeIntervals = config.timeIntervals().keySet();
    }

    void run() {
        inlineOrFile(global);
        file.objects("receivers").forEach(this::receiver);
        named("mute_time_intervals", "time_intervals");
        file.objects("inhibit_rules").forEach(this::inhibitRule);
        if (file.object("route").isPresent()) {
            root(file.object("route").get());
            route(file.object("route").get());
        } else {
            check.report(file.find("route").orElse(file), "there is no route; say route: … with a receiver");
        }
    }

    private void inhibitRule(JsonObject rule) {
        Stream.of("source_match", "source_match_re", "target_match", "target_match_re")
                .forEach(field -> labels(rule, field));
        items(rule, "equal").forEach(this::label);
    }

    private void label(Json item) {
        String name = FieldCheck.scalar(item).orElse("");
        boolean isName = syntax == MatcherSyntax.CLASSIC ? Names.isLabel(name) : !name.isEmpty();
        if (!isName) {
            check.report(item, "\"" + name + "\" is no label's name");
        }
    }

    private void named(String... lists) {
        Set<String> names = new HashSet<>();
        Stream.of(lists).flatMap(file::objects).forEach(named -> {
            String name = ConfigReader.text(named, "name");
            if (name.isEmpty()) {
                check.report(named, "this time interval has no name; give it one (name: …)");
            } else if (!names.add(name)) {
                check.report(named, "another time interval is named \"" + name + "\" as well");
            }
        });
    }

    private void receiver(JsonObject receiver) {
        String name = ConfigReader.text(receiver, "name");
        if (name.isEmpty()) {
            check.report(receiver, "this receiver has no name; give it one (name: …)");
        } else if (!receivers.add(name)) {
            check.report(receiver, "another receiver is named \"" + name + "\" as well");
        }
        for (Integration integration : Integration.ALL) {
            receiver.objects(integration.type()).forEach(way -> way(integration, way));
        }
    }

    private void way(Integration integration, JsonObject way) {
        inlineOrFile(way);
        for (List<String> names : integration.needs()) {
            if (names.stream().noneMatch(this::isGlobal) && names.stream().noneMatch(name -> isSet(way, name))) {
                check.report(
                        way,
                        "a way in " + integration.type() + " needs " + String.join(" or ", names)
                                + ", which is not set");
            }
        }
        new WayCheck(check, integration.type()).run(way);
    }

    private boolean isGlobal(String name) {
        String prefix = "global.";
        return name.startsWith(prefix) && isSet(global, name.substring(prefix.length()));
    }

    static boolean isSet(JsonObject object, String name) {
        return object.find(name)
                .filter(value -> !FieldCheck.scalar(value).equals(Optional.of("")))
                .isPresent();
    }

    /** A secret stands either in the file or in one of its own, here and in what is inside. */
    private void inlineOrFile(JsonObject object) {
        for (JsonObject.Member member : object.members()) {
            if (isSet(object, member.name()) && isSet(object, member.name() + FILE)) {
                check.report(
                        member.offset(),
                        "both " + member.name() + " and " + member.name() + FILE + " are set; keep one of the two");
            }
            member.value().asObject().ifPresent(this::inlineOrFile);
        }
    }

    private void root(JsonObject root) {
        if (ConfigReader.text(root, "receiver").isEmpty()) {
            check.report(root, "the root route needs a receiver, for alerts that no other route takes");
        }
        for (String field : List.of("match", "match_re", "matchers", "mute_time_intervals", "active_time_intervals")) {
            root.find(field)
                    .filter(ConfigCheck::isFilled)
                    .ifPresent(value -> check.report(
                            value, "the root route takes all alerts at all times; it cannot have " + field));
        }
        if (ConfigReader.isTrue(root, "continue")) {
            check.report(root.find("continue").orElse(root), "the root route cannot continue; nothing is behind it");
        }
    }

    private static boolean isFilled(Json value) {
        return switch (value) {
            case JsonObject object -> !object.isEmpty();
            case JsonArray array -> array.size() > 0;
            default -> false;
        };
    }

    private void route(JsonObject route) {
        route.find("receiver")
                .filter(value -> !FieldCheck.scalar(value).orElse("").isEmpty())
                .filter(value -> !receivers.contains(FieldCheck.scalar(value).orElse("")))
                .ifPresent(value -> check.report(
                        value,
                        "no receiver is named \"" + FieldCheck.scalar(value).orElse("") + "\""));
        for (String field : List.of("mute_time_intervals", "active_time_intervals")) {
            items(route, field)
                    .filter(item ->
                            !timeIntervals.contains(FieldCheck.scalar(item).orElse("")))
                    .forEach(item -> check.report(
                            item,
                            "no time interval is named \""
                                    + FieldCheck.scalar(item).orElse("") + "\""));
        }
        labels(route, "match");
        labels(route, "match_re");
        groupBy(route);
        zero(route, "group_interval");
        zero(route, "repeat_interval");
        route.objects("routes").forEach(this::route);
    }

    private static Stream<Json> items(JsonObject object, String field) {
        return object.array(field).stream().flatMap(array -> array.items().stream());
    }

    private void labels(JsonObject holder, String field) {
        holder.object(field)
                .ifPresent(labels -> labels.members().stream()
                        .filter(member -> !Names.isLabel(member.name()))
                        .forEach(member -> check.report(
                                member.offset(),
                                "\"" + member.name() + "\" is no label's name here; write it in quotes in matchers")));
    }

    private void groupBy(JsonObject route) {
        Set<String> seen = new HashSet<>();
        boolean isAll = ConfigReader.texts(route, "group_by").contains("...");
        items(route, "group_by").forEach(item -> {
            String label = FieldCheck.scalar(item).orElse("");
            if (!label.equals("...")) {
                label(item);
            }
            if (isAll && !label.equals("...")) {
                check.report(item, "group_by has ... for all labels; it cannot name others besides");
            } else if (!seen.add(label) && !isAll) {
                check.report(item, "group_by names " + label + " twice");
            }
        });
    }

    private void zero(JsonObject route, String field) {
        route.find(field)
                .filter(value -> FieldCheck.scalar(value)
                        .flatMap(PrometheusDuration::parse)
                        .filter(Duration.ZERO::equals)
                        .isPresent())
                .ifPresent(value -> check.report(value, field + " cannot be zero"));
    }
}

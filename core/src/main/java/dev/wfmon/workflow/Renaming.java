package dev.wfmon.workflow;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Aggregation.Grouping;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says in the platform's own words what the pack says in those of the catalogue: in expressions, in the queries of
 * variables, and wherever a text or a table takes the value of a label.
 */
final class Renaming {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((?:(.*), )?(\\w+)\\)");

    /** <code>{{ stage }}</code> in a legend, {@code $labels.stage} in an annotation, {@code labels.stage} in a link. */
    private static final Pattern LABEL_IN_TEXT = Pattern.compile("(\\{\\{\\s*|\\$?labels\\.)([A-Za-z_]\\w*)");

    /** Functions whose strings at these places are names of labels. */
    private static final Map<String, Set<Integer>> LABEL_ARGUMENTS = Map.of("label_replace", Set.of(1, 3));

    /** The members of a dashboard that hold a text with labels. */
    private static final Set<String> TEXTS = Set.of("legendFormat", "titleFormat", "textFormat", "title", "url");

    /** The members of a transformation whose own members are named after fields, and those that name a field. */
    private static final Set<String> BY_FIELD = Set.of("indexByName", "renameByName", "excludeByName");

    private static final Set<String> FIELDS = Set.of("columnField", "rowField");

    private final Map<String, String> series = new HashMap<>();
    private final Map<String, String> labels;

    Renaming(NameMapping names) {
        this.labels = names.labels();
        names.metrics()
                .forEach((ours, theirs) -> Catalogue.PLATFORM
                        .named(ours)
                        .map(Metric::series)
                        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no metric " + ours))
                        .forEach(name -> series.put(name, theirs + name.substring(ours.length()))));
    }

    private boolean changesNothing() {
        return series.isEmpty() && labels.isEmpty();
    }

    RuleGroup group(RuleGroup group) {
        return changesNothing()
                ? group
                : new RuleGroup(
                        group.name(),
                        group.interval(),
                        group.queryOffset(),
                        group.limit(),
                        group.labels(),
                        group.rules().stream().map(this::rule).toList(),
                        group.settings());
    }

    private Rule rule(Rule rule) {
        return switch (rule) {
            case Rule.Recording recording ->
                new Rule.Recording(
                        recording.name(), expression(recording.expr()), recording.labels(), recording.settings());
            case Rule.Alerting alert ->
                new Rule.Alerting(
                        alert.name(),
                        expression(alert.expr()),
                        alert.pending(),
                        alert.keepFiring(),
                        alert.labels(),
                        texts(alert.annotations()),
                        alert.settings());
        };
    }

    private Map<String, String> texts(Map<String, String> annotations) {
        Map<String, String> changed = new LinkedHashMap<>();
        annotations.forEach((name, text) -> changed.put(name, text(text)));
        return changed;
    }

    JsonObject dashboard(JsonObject dashboard) {
        return changesNothing() ? dashboard : object(dashboard);
    }

    private Json value(String name, Json value) {
        return switch (value) {
            case JsonObject object when BY_FIELD.contains(name) -> byField(object);
            case JsonObject object -> object(object);
            case JsonArray array -> array.map(item -> value("", item));
            case JsonString string -> Json.of(string(name, string.value()));
            default -> value;
        };
    }

    private JsonObject object(JsonObject object) {
        JsonObject.Builder changed = JsonObject.builder();
        object.members().forEach(member -> changed.put(member.name(), value(member.name(), member.value())));
        return changed.build();
    }

    private JsonObject byField(JsonObject fields) {
        JsonObject.Builder changed = JsonObject.builder();
        fields.members().forEach(member -> changed.put(label(member.name()), member.value()));
        return changed.build();
    }

    private String string(String name, String text) {
        if (name.equals("expr")) {
            return expression(text);
        }
        if (name.equals("query") || name.equals("definition")) {
            return variable(text);
        }
        if (TEXTS.contains(name)) {
            return text(text);
        }
        return FIELDS.contains(name) ? label(text) : text;
    }

    private String variable(String query) {
        java.util.regex.Matcher found = LABEL_VALUES.matcher(query);
        if (!found.matches()) {
            return query;
        }
        String metric = found.group(1) == null ? "" : expression(found.group(1)) + ", ";
        return "label_values(" + metric + label(found.group(2)) + ")";
    }

    private String text(String text) {
        return LABEL_IN_TEXT.matcher(text).replaceAll(this::inText);
    }

    private String inText(MatchResult found) {
        return java.util.regex.Matcher.quoteReplacement(found.group(1) + label(found.group(2)));
    }

    private String label(String name) {
        return labels.getOrDefault(name, name);
    }

    /** The expression with other names. */
    String expression(String text) {
        return Promql.parse(text, ParseOptions.GRAFANA)
                .orThrow()
                .rewrite(this::node)
                .print();
    }

    private Expr node(Expr node) {
        return switch (node) {
            case VectorSelector selector -> selector(selector);
            case Aggregation sum ->
                new Aggregation(sum.op(), sum.parameter(), sum.expr(), grouping(sum.grouping()), sum.span());
            case Binary binary ->
                new Binary(
                        binary.op(),
                        binary.left(),
                        binary.right(),
                        binary.returnsBool(),
                        matching(binary.matching()),
                        binary.span());
            case Call call ->
                new Call(call.function(), arguments(call), grouping(call.grouping()), call.limit(), call.span());
            default -> node;
        };
    }

    private VectorSelector selector(VectorSelector selector) {
        String metric = selector.metric();
        return new VectorSelector(
                metric == null ? null : series.getOrDefault(metric, metric),
                selector.matchers().stream().map(this::matcher).toList(),
                selector.filters(),
                selector.alternatives(),
                selector.modifiers(),
                selector.span());
    }

    private Matcher matcher(Matcher matcher) {
        return new Matcher(label(matcher.label()), matcher.op(), matcher.value(), matcher.quoted(), matcher.span());
    }

    private Grouping grouping(Grouping grouping) {
        return new Grouping(grouping.without(), labels(grouping.labels()));
    }

    private List<Label> labels(List<Label> names) {
        return names.stream()
                .map(name -> new Label(label(name.name()), name.hasVariables(), name.span()))
                .toList();
    }

    private VectorMatching matching(VectorMatching old) {
        return new VectorMatching(
                old.on(), labels(old.labels()), old.group(), labels(old.include()), old.fillLeft(), old.fillRight());
    }

    private List<Expr> arguments(Call call) {
        Set<Integer> places = LABEL_ARGUMENTS.getOrDefault(call.function().name(), Set.of());
        List<Expr> arguments = new ArrayList<>(call.arguments());
        for (int place : places) {
            if (arguments.get(place) instanceof StringLiteral string) {
                arguments.set(place, new StringLiteral(label(string.value()), string.span()));
            }
        }
        return arguments;
    }
}

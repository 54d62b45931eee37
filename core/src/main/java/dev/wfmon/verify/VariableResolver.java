package dev.wfmon.verify;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VariableValue;
import dev.wfmon.resource.Resource;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the values that a dashboard's variables have when it is opened: the picked ones where they are still offered,
 * else all, else the first. A variable is asked for after those that its query speaks of.
 */
final class VariableResolver {

    private static final String ALL = "$__all";

    private final Resource resource;
    private final Map<String, VariableView> variables = new LinkedHashMap<>();
    private final SourceFinder sources;
    private final Session session;
    private final TimeRange range;

    private final Map<String, VariableValue> values = new HashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Check> checks = new ArrayList<>();

    VariableResolver(Resource resource, DashboardView dashboard, Session session, TimeRange range) {
        this.resource = resource;
        this.session = session;
        this.sources = session.sources();
        this.range = range;
        dashboard.variables().forEach(variable -> variables.put(variable.name(), variable));
        values.putAll(Builtins.of(dashboard, range));
    }

    Scope resolve() throws TargetException {
        for (VariableView variable : variables.values()) {
            resolve(variable);
        }
        return scope();
    }

    /** What came of the variables that ask a data source. */
    List<Check> checks() {
        return List.copyOf(checks);
    }

    private Scope scope() {
        return new Scope(values, options);
    }

    private void resolve(VariableView variable) throws TargetException {
        if (!seen.add(variable.name())) {
            return;
        }
        String spokenOf = query(variable) + " " + variable.regex().orElse("") + " "
                + variable.dataSource().name().orElse("");
        for (String name : Variable.names(spokenOf)) {
            VariableView other = variables.get(name);
            if (other != null) {
                resolve(other);
            }
        }
        Optional<List<String>> offered = offered(variable);
        offered.ifPresent(list -> options.put(variable.name(), list));
        values.put(variable.name(), value(variable, offered.orElse(List.of())));
    }

    private static String query(VariableView variable) {
        return variable.query().map(JsonString::value).orElse("");
    }

    /** What can be picked; none where it is free. */
    private Optional<List<String>> offered(VariableView variable) throws TargetException {
        return switch (variable.type()) {
            case "query" -> Optional.of(ask(variable));
            case "custom" -> Optional.of(words(query(variable)));
            case "interval" -> Optional.of(words(query(variable)));
            case "datasource" -> Optional.of(sources.offered(query(variable), variable.regex()));
            default -> Optional.empty();
        };
    }

    /** {@code a, b}, or {@code text : value, …}; a comma after a backslash belongs to the value. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(word -> word.strip().replace("\\,", ","))
                .map(word -> word.replaceFirst("^.+\\s:\\s+(?=.)", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> ask(VariableView variable) throws TargetException {
        String subject = "variable " + variable.name();
        Json part = variable.part().json();
        Optional<DataSource> source = sources.find(variable.dataSource(), scope());
        String text = scope().interpolate(query(variable));
        Optional<VariableQuery> query = VariableQuery.parse(text);
        if (source.isEmpty()) {
            checks.add(sources.missing(resource, subject, part, variable.dataSource(), scope()));
            return List.of();
        }
        if (!source.get().isPrometheus() || query.isEmpty()) {
            checks.add(Check.skipped(
                    resource,
                    subject,
                    part,
                    query.isEmpty() ? "asks nothing" : SourceFinder.isOfAnotherKind(source.get())));
            return current(variable);
        }
        return ask(variable, source.get(), query.get(), text);
    }

    private List<String> ask(VariableView variable, DataSource source, VariableQuery query, String text)
            throws TargetException {
        long start = System.nanoTime();
        List<String> found = List.of();
        Status status = Status.OK;
        String message = "";
        try {
            List<String> answers = session.metadata().answers(source, query, range);
            found = VariableOptions.of(
                    answers,
                    variable.regex().map(scope()::interpolate),
                    variable.spec().json().integer("sort").orElse(0L));
            if (found.isEmpty()) {
                Unknowns.Finding finding = why(source, query, answers);
                status = Asker.statusOf(finding);
                message = finding.message();
            }
        } catch (TargetException e) {
            if (e.reason() == Reason.DENIED) {
                throw e;
            }
            status = Status.ERROR;
            message = e.getMessage();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String subject = "variable " + variable.name();
        Json part = variable.part().json();
        checks.add(new Check(resource, subject, part, text, status, found.size(), took, message));
        return withOwn(variable, found);
    }

    private Unknowns.Finding why(DataSource source, VariableQuery query, List<String> answers) throws TargetException {
        if (!answers.isEmpty()) {
            return new Unknowns.Finding(
                    Unknowns.Kind.REMARK, "its regular expression fits none of the " + answers.size() + " answers");
        }
        String expr = switch (query) {
            case VariableQuery.LabelValues(Optional<String> selector, String label) -> selector.orElse("");
            case VariableQuery.QueryResult(String text) -> text;
            case VariableQuery.SeriesNames(String selector) -> selector;
            case VariableQuery.LabelNames names -> "";
            case VariableQuery.MetricNames names -> "";
        };
        Unknowns.Finding finding = session.unknowns().find(source, expr, range);
        boolean isExplained = !finding.message().isEmpty();
        return !isExplained && query instanceof VariableQuery.LabelValues(Optional<String> selector, String label)
                ? session.unknowns().findLabel(source, selector, label, range)
                : finding;
    }

    /** The choices that the variable adds to the answers. */
    private static List<String> withOwn(VariableView variable, List<String> answers) {
        List<String> own = variable.spec()
                .parts("staticOptions")
                .flatMap(option -> option.string("value").stream())
                .toList();
        boolean isFirst =
                variable.spec().string("staticOptionsOrder").orElse("before").equals("before");
        return Stream.concat(isFirst ? own.stream() : answers.stream(), isFirst ? answers.stream() : own.stream())
                .distinct()
                .toList();
    }

    private VariableValue value(VariableView variable, List<String> offered) {
        List<String> picked = session.picked().getOrDefault(variable.name(), List.of());
        List<String> wanted = picked.isEmpty() ? current(variable) : picked;
        boolean isMultiple = variable.isMulti() || variable.includesAll();
        boolean isFree = !options.containsKey(variable.name());
        List<String> valid = wanted.stream()
                .filter(value -> isFree || !picked.isEmpty() || offered.contains(value))
                .toList();
        boolean isAll = wanted.contains(ALL) || valid.isEmpty();
        if (isAll && variable.includesAll()) {
            return variable.allValue().map(VariableValue::all).orElseGet(() -> VariableValue.all(offered));
        }
        List<String> chosen =
                !valid.isEmpty() ? valid : offered.stream().limit(1).toList();
        return isMultiple
                ? VariableValue.ofSeveral(chosen)
                : VariableValue.of(chosen.isEmpty() ? fallback(variable) : chosen.getFirst());
    }

    /** Of a constant or a text box, what it was made with. */
    private static String fallback(VariableView variable) {
        return switch (variable.type()) {
            case "constant", "textbox" -> query(variable);
            default -> "";
        };
    }

    private static List<String> current(VariableView variable) {
        Json value = variable.spec().child("current").json().get("value");
        Stream<Json> saved = switch (value) {
            case null -> Stream.of();
            case JsonArray several -> several.items().stream();
            case Json one -> Stream.of(one);
        };
        return saved.flatMap(one -> one.asString().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }
}

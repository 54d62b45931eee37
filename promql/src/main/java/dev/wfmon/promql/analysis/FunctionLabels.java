package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.analysis.Presence.Absent;
import dev.wfmon.promql.analysis.Presence.Possible;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What calls of functions make of labels. Most of them make another quantity of the metric, and so drop its name. */
record FunctionLabels(Call call, Function<Expr, Facts> known) {

    private static final String BUCKET = "le";

    Labels labels() {
        Optional<Expr> input = input(call);
        if (input.isEmpty()) {
            return Labels.none(why());
        }
        Labels labels = known.apply(input.get()).labels();
        return switch (call.function().name()) {
            case "sort", "sort_desc", "sort_by_label", "sort_by_label_desc", "last_over_time", "first_over_time" ->
                labels;
            case "info" -> labels.opened();
            case "label_replace" -> replaced(labels);
            case "label_join" -> joined(labels);
            case "absent", "absent_over_time" -> absent(input.get());
            case "histogram_quantile", "histogram_fraction" -> labels.drop(List.of(BUCKET, Matcher.METRIC_NAME), why());
            case "histogram_quantiles" -> quantiles(labels.drop(List.of(BUCKET, Matcher.METRIC_NAME), why()));
            default -> labels.drop(List.of(Matcher.METRIC_NAME), why());
        };
    }

    /** The vector or matrix that a function works on. A variable is one where the function expects one. */
    static Optional<Expr> input(Call call) {
        List<ValueType> parameters = call.function().parameters();
        for (int i = 0; i < call.arguments().size(); i++) {
            ValueType expected = parameters.get(Math.min(i, parameters.size() - 1));
            if (expected == ValueType.VECTOR || expected == ValueType.MATRIX) {
                return Optional.of(call.arguments().get(i));
            }
        }
        return Optional.empty();
    }

    private Absence why() {
        return new Absence(call, call.function().name(), call.span());
    }

    /** Prometheus reads the matchers of a selector, and of nothing else. */
    private Labels absent(Expr input) {
        Expr argument = input;
        while (argument instanceof Paren paren) {
            argument = paren.inner();
        }
        if (argument instanceof MatrixSelector matrix) {
            argument = matrix.selector();
        }
        return argument instanceof VectorSelector selector
                ? SelectorRules.ofAbsent(selector, why())
                : Labels.none(why());
    }

    private Labels quantiles(Labels labels) {
        Optional<String> label = text(1);
        return label.isPresent() ? labels.with(label.get(), Present.ANY) : labels.opened();
    }

    /**
     * Where the whole value of the source label matches, the target is set, or removed when the replacement turns out
     * empty; elsewhere nothing changes.
     */
    private Labels replaced(Labels labels) {
        Optional<String> target = text(1);
        Optional<String> replacement = text(2);
        Optional<String> source = text(3);
        Optional<String> regex = text(4);
        if (target.isEmpty()) {
            return Labels.OPEN;
        }
        Presence before = labels.of(target.get());
        if (replacement.isEmpty() || source.isEmpty() || regex.isEmpty()) {
            return labels.with(target.get(), new Possible());
        }
        // A label without a name is a way to write an empty text.
        Presence from = source.get().isEmpty() ? new Absent(why()) : labels.of(source.get());
        if (from instanceof Absent && !matchesEmpty(regex.get())) {
            return labels;
        }
        boolean always = SelectorRules.matchesAll(regex.get())
                || from instanceof Absent
                || (SelectorRules.matchesPresent(regex.get()) && from instanceof Present);
        Presence set = replacement(replacement.get(), regex.get(), from);
        return labels.with(target.get(), always ? set : before.or(set));
    }

    private static boolean matchesEmpty(String regex) {
        return new Matcher("", MatchOp.REGEX, regex, Span.NONE).matchesEmpty();
    }

    private Presence replacement(String replacement, String regex, Presence from) {
        if (replacement.isEmpty()) {
            return new Absent(why());
        }
        if (!replacement.contains("$")) {
            return new Present(replacement);
        }
        boolean copies = (replacement.equals("$1") || replacement.equals("${1}"))
                && (regex.equals("(.*)") || regex.equals("(.+)"));
        // Where .+ matched, there was a value.
        Presence matched = regex.equals("(.+)") ? from.and(Present.ANY) : from;
        return copies ? matched : new Possible();
    }

    /** The target is missing when the joined text is empty. */
    private Labels joined(Labels labels) {
        Optional<String> target = text(1);
        Optional<String> separator = text(2);
        List<Presence> parts = new ArrayList<>();
        for (int i = 3; i < call.arguments().size(); i++) {
            parts.add(text(i).map(labels::of).orElse(new Possible()));
        }
        if (target.isEmpty()) {
            return Labels.OPEN;
        }
        boolean separated =
                parts.size() > 1 && separator.isPresent() && !separator.get().isEmpty();
        boolean maybeSeparated = parts.size() > 1 && separator.isEmpty();
        if (separated || parts.stream().anyMatch(Present.class::isInstance)) {
            Presence only = parts.size() == 1 ? parts.getFirst() : Present.ANY;
            return labels.with(target.get(), only);
        }
        boolean empty = !maybeSeparated && parts.stream().allMatch(Absent.class::isInstance);
        return labels.with(target.get(), empty ? new Absent(why()) : new Possible());
    }

    /** The text of an argument; empty when Grafana may put something else there. */
    private Optional<String> text(int index) {
        Expr argument = call.arguments().get(index);
        while (argument instanceof Paren paren) {
            argument = paren.inner();
        }
        return argument instanceof StringLiteral(String value, var span) && !SelectorRules.isOpen(value)
                ? Optional.of(value)
                : Optional.empty();
    }
}

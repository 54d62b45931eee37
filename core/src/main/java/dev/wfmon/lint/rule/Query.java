package dev.wfmon.lint.rule;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.analysis.Analysis;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PromQL expression where it stands, parsed once.
 *
 * <p>Prometheus and VictoriaMetrics are both asked whether they take it; the tree is that of the first that does.
 */
public final class Query {

    private static final ParseOptions METRICSQL = ParseOptions.METRICSQL.withGrafanaVariables(true);

    private final Use use;
    private final ExpressionText place;
    private final ParseResult prometheus;
    private final ParseResult parsed;
    private @Nullable List<Expr> nodes;
    private final boolean isMetricsqlOnly;
    private @Nullable Analysis analysis;
    private @Nullable IdentityHashMap<Expr, Expr> parents;

    private Query(Use use, ExpressionText place, String text, ParseOptions options) {
        this.use = use;
        this.place = place;
        this.prometheus = prometheus(text, options);
        ParseResult victoria = prometheus.isValid() ? prometheus : Promql.parse(text, METRICSQL);
        this.isMetricsqlOnly = !prometheus.isValid() && victoria.isValid();
        this.parsed = isMetricsqlOnly ? victoria : prometheus;
    }

    /** Nobody knows here which feature flags a server has. */
    private static ParseResult prometheus(String text, ParseOptions options) {
        ParseResult plain = Promql.parse(text, options);
        ParseResult flagged = plain.isValid() ? plain : Promql.parse(text, options.withAllFlags());
        return flagged.isValid() ? flagged : plain;
    }

    /** An expression in a document. */
    static Query of(Use use, JsonDocument document, JsonString expression, ParseOptions options) {
        return new Query(use, new ExpressionText(document, expression), expression.value(), options);
    }

    /** A part of a string in a document, such as the selector in {@code label_values(up, job)}. */
    static Query within(Use use, JsonDocument document, JsonString text, Span span) {
        return new Query(
                use, new ExpressionText(document, text, span.start()), span.text(text.value()), ParseOptions.GRAFANA);
    }

    /** A file that is nothing but an expression. */
    public static Query of(SourceText text) {
        return new Query(new Use.OfNothing("expression"), new ExpressionText(text), text.text(), ParseOptions.GRAFANA);
    }

    /** What it is there for. */
    public Use use() {
        return use;
    }

    public String text() {
        return prometheus.source();
    }

    /** What Prometheus says of it, with all feature flags where it takes it only then. */
    public ParseResult prometheus() {
        return prometheus;
    }

    /** Whether Prometheus or VictoriaMetrics takes it. */
    public boolean isValid() {
        return parsed.isValid();
    }

    /** Whether VictoriaMetrics takes it and Prometheus does not. */
    public boolean isMetricsqlOnly() {
        return isMetricsqlOnly;
    }

    /** The expression as the first engine that takes it reads it; what Prometheus says when none does. */
    public ParseResult parsed() {
        return parsed;
    }

    /** The tree; none where neither engine takes the expression. */
    public Optional<Expr> tree() {
        return parsed.isValid() ? Optional.ofNullable(parsed.expr()) : Optional.empty();
    }

    /** All nodes of the tree, parents before children; none where there is no tree. */
    public Stream<Expr> nodes() {
        if (nodes == null) {
            nodes = tree().stream().flatMap(Expr::nodes).toList();
        }
        return nodes.stream();
    }

    /** The nodes of one kind. */
    public <T extends Expr> Stream<T> nodes(Class<T> kind) {
        return nodes().filter(kind::isInstance).map(kind::cast);
    }

    /** What is known of the labels and values of the result and of each node; none where there is no tree. */
    public Optional<Analysis> analysis() {
        if (analysis == null) {
            analysis = tree().map(Analysis::of).orElse(null);
        }
        return Optional.ofNullable(analysis);
    }

    /** The node right above, which is none for the root. */
    public Optional<Expr> parent(Expr node) {
        if (parents == null) {
            IdentityHashMap<Expr, Expr> found = new IdentityHashMap<>();
            nodes().forEach(above -> above.children().forEach(child -> found.put(child, above)));
            parents = found;
        }
        return Optional.ofNullable(parents.get(node));
    }

    /** The nodes around a node, from the innermost. */
    public Stream<Expr> around(Expr node) {
        return Stream.iterate(parent(node), Optional::isPresent, above -> parent(above.orElseThrow()))
                .map(Optional::orElseThrow);
    }

    /** The innermost node of one kind around a node: the {@code Call} of {@code rate} around a selector. */
    public <T extends Expr> Optional<T> around(Expr node, Class<T> kind) {
        return around(node).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Where a node stands. */
    public Location at(Expr node) {
        return at(node.span());
    }

    /** Where a part of the expression stands. */
    public Location at(Span span) {
        int length = span.end() - span.start();
        return new Location(
                use.toString(),
                place.source(),
                place.offset(span.start()),
                Math.max(place.offset(span.start()), length == 0 ? 0 : place.offset(span.end() - 1) + 1),
                new SourceText("", text()).snippet(span.start(), length));
    }

    /** Where the expression stands. */
    public Location location() {
        return at(new Span(0, text().length()));
    }

    /** A fix that puts another text for a part of the expression; none where the file's quoting does not allow it. */
    public Optional<Fix> replacing(String title, boolean isSafe, Span span, String replacement) {
        return fix(title, isSafe, List.of(new TextEdit(span.start(), span.end(), replacement)));
    }

    /**
     * A fix that changes parts of the expression; none where the file's quoting does not allow it.
     *
     * @param edits counted in the expression
     */
    public Optional<Fix> fix(String title, boolean isSafe, List<TextEdit> edits) {
        List<TextEdit> inSource =
                edits.stream().flatMap(edit -> place.inSource(edit).stream()).toList();
        return inSource.size() == edits.size() ? Fix.of(title, isSafe, place.source(), inSource) : Optional.empty();
    }

    @Override
    public String toString() {
        return use + ": " + text();
    }
}

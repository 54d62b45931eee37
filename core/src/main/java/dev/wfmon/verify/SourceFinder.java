package dev.wfmon.verify;

import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.json.Json;
import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the data source that a query goes to. */
final class SourceFinder {

    private final DataSources sources;
    private final Optional<DataSource> preferred;

    /**
     * @param preferred the one that the user wants, wherever the dashboard leaves a choice
     */
    SourceFinder(DataSources sources, Optional<DataSource> preferred) {
        this.sources = sources;
        this.preferred = preferred;
    }

    /** The one that is named; by its type alone, the default of that type; without anything, the default of all. */
    Optional<DataSource> find(DataSourceRef reference, Scope scope) {
        Optional<String> name = reference.name().map(scope::interpolate).filter(text -> !text.isEmpty());
        if (name.filter(text -> !text.equals("default")).isPresent()) {
            return sources.named(name.get());
        }
        return preferred
                .filter(source -> reference.type().map(source.type()::equals).orElse(true))
                .or(() -> reference.type().isPresent()
                        ? sources.of(reference.type().get()).stream().findFirst()
                        : sources.byDefault());
    }

    /** The one that rules are asked of. */
    Optional<DataSource> ofRules() {
        return preferred.or(sources::prometheus);
    }

    /** Those of a plugin that a variable offers, by uid; the user's own first, then the default. */
    List<String> offered(String plugin, Optional<String> regex) {
        Optional<Pattern> pattern = regex.flatMap(SourceFinder::pattern);
        List<String> offered = sources.of(plugin).stream()
                .filter(source -> pattern.map(
                                wanted -> wanted.matcher(source.name()).find())
                        .orElse(true))
                .map(DataSource::uid)
                .toList();
        return preferred
                .map(DataSource::uid)
                .filter(offered::contains)
                .map(List::of)
                .orElse(offered);
    }

    private static Optional<Pattern> pattern(String regex) {
        try {
            boolean isSlashed = regex.length() > 1 && regex.startsWith("/") && regex.endsWith("/");
            return Optional.of(Pattern.compile(isSlashed ? regex.substring(1, regex.length() - 1) : regex));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is said of a query whose data source is not there. */
    Check missing(Resource resource, String subject, Json part, DataSourceRef reference, Scope scope) {
        String name = reference
                .name()
                .map(text -> "\"" + scope.interpolate(text) + "\"")
                .or(() -> reference.type().map(type -> "of type " + type))
                .orElse("by default");
        return new Check(
                resource, subject, part, "", Status.ERROR, 0, Duration.ZERO, "there is no data source " + name);
    }

    static String isOfAnotherKind(DataSource source) {
        return "data source \"" + source.name() + "\" is of type " + source.type();
    }
}

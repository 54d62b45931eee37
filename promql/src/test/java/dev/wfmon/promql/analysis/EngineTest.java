package dev.wfmon.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.promql.Promql;
import dev.wfmon.promql.analysis.Presence.Absent;
import dev.wfmon.promql.analysis.Presence.Possible;
import dev.wfmon.promql.analysis.Presence.Present;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis is sure of has to be so in a real Prometheus, for random samples and random queries. */
class EngineTest {

    private static final long TIME = 1_700_000_040;
    private static final int QUERIES = 1_500;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Boolean> found = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void isSound(long seed, @TempDir Path directory) throws IOException, InterruptedException {
        boolean installed = Files.isExecutable(Engine.SERVER) && Files.isExecutable(Engine.TOOL);
        assumeTrue(installed, "no Prometheus here; Debian's package prometheus brings it");
        Random random = new Random(seed);
        Queries queries = new Queries(random);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int answered = 0;
        int samples = 0;
        try (Engine engine = Engine.start(directory, queries.samples(TIME, 30))) {
            for (int i = 0; i < QUERIES; i++) {
                String query = queries.vector(1 + random.nextInt(3));
                Optional<List<Engine.Sample>> result = engine.query(query, TIME);
                if (result.isPresent()) {
                    answered++;
                    samples += result.get().size();
                    Analysis analysis = Analysis.of(Promql.expr(query));
                    outcomes.merge(analysis.outcome(), 1, Integer::sum);
                    check(query, analysis, result.get());
                    checkWithData(engine, query, analysis, result.get());
                }
            }
        }
        System.out.printf(
                "EngineTest seed %d: %d of %d queries answered, %d samples, %s%n",
                seed, answered, QUERIES, samples, outcomes);
        assertThat(answered).isGreaterThan(QUERIES / 2);
        assertThat(samples).isGreaterThan(QUERIES);
        assertThat(wrong).isEmpty();
    }

    private void check(String query, Analysis analysis, List<Engine.Sample> result) {
        if (analysis.outcome() == Outcome.NEVER && !result.isEmpty()) {
            wrong.add(query + " yields");
        }
        if (analysis.outcome() == Outcome.ALWAYS && result.isEmpty()) {
            wrong.add(query + " does not yield");
        }
        for (Engine.Sample sample : result) {
            if (!isWithin(analysis.range(), sample.value())) {
                wrong.add(query + " is " + sample.value() + ", not " + analysis.range());
            }
            if (!fits(analysis.labels(), sample.labels())) {
                wrong.add(query + " has " + sample.labels() + ", not " + analysis.labels());
            }
        }
    }

    private void checkWithData(Engine engine, String query, Analysis analysis, List<Engine.Sample> result)
            throws IOException, InterruptedException {
        if (analysis.outcome() != Outcome.WITH_DATA || !result.isEmpty()) {
            return;
        }
        for (Source source : analysis.sources()) {
            String selector = source.selector().print();
            if (!found.containsKey(selector)) {
                found.put(selector, !engine.query(selector, TIME).orElseThrow().isEmpty());
            }
            if (Boolean.FALSE.equals(found.get(selector))) {
                return;
            }
        }
        wrong.add(query + " does not yield, though there is data");
    }

    /** Averages and quantiles may miss a range by rounding. */
    private static boolean isWithin(Range range, double value) {
        double slack = Math.abs(value) * 1e-9;
        return range.contains(value)
                || (!range.whole()
                        && Double.isFinite(value)
                        && range.low() <= value + slack
                        && range.high() >= value - slack);
    }

    private static boolean fits(Labels labels, Map<String, String> series) {
        boolean known = labels.known().entrySet().stream()
                .allMatch(entry -> fits(entry.getValue(), series.get(entry.getKey())));
        return known && (!labels.isClosed() || labels.names().containsAll(series.keySet()));
    }

    private static boolean fits(Presence presence, @Nullable String value) {
        return switch (presence) {
            case Present(String sure) -> value != null && (sure == null || sure.equals(value));
            case Possible possible -> true;
            case Absent absent -> value == null;
        };
    }
}

package dev.wfmon.promql;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Parsing with type check of all queries of the conformance data, good ones and bad ones, and laying out of the good
 * ones; where the data is not at hand, of the queries of {@link ParseBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorpusBenchmark {

    private List<String> queries = List.of();

    private List<ParseResult> valid = List.of();

    /** Reads the queries before anything is measured. */
    @Setup
    public void read() throws IOException {
        queries = queries();
        valid = queries.stream().map(Promql::parse).filter(ParseResult::isValid).toList();
        System.out.printf("%d queries, %d of them valid%n", queries.size(), valid.size());
    }

    private static List<String> queries() throws IOException {
        if (Verdicts.areHere()) {
            return Verdicts.rows().stream().map(Verdicts.Row::query).toList();
        }
        System.out.println("The conformance data is not here: these figures are of a few queries alone.");
        return Stream.of(ParseBenchmark.Query.values())
                .map(ParseBenchmark.Query::text)
                .toList();
    }

    @Benchmark
    public int parseAll() {
        int problems = 0;
        for (String query : queries) {
            problems += Promql.parse(query).problems().size();
        }
        return problems;
    }

    @Benchmark
    public int formatAll() {
        int length = 0;
        for (ParseResult result : valid) {
            length += Formatter.format(result, Promql.FORMAT_WIDTH).length();
        }
        return length;
    }
}

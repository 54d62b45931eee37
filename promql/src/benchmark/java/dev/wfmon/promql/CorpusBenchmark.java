package dev.wfmon.promql;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Parsing with type check of all queries of the conformance data, good ones and bad ones; it has to be there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorpusBenchmark {

    private List<String> queries = List.of();

    /** Reads the queries before anything is measured. */
    @Setup
    public void read() throws IOException {
        queries = Verdicts.rows().stream().map(Verdicts.Row::query).toList();
    }

    @Benchmark
    public int parseAll() {
        int valid = 0;
        for (String query : queries) {
            valid += Promql.parse(query).isValid() ? 1 : 0;
        }
        return valid;
    }
}

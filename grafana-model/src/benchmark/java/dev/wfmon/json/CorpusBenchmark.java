package dev.wfmon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** All JSON dashboards of the corpora, read and written by our tree and by Jackson's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 7, time = 2)
@Measurement(iterations = 5, time = 2)
public class CorpusBenchmark {

    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");

    private final ObjectMapper jackson = new ObjectMapper();
    private final List<SourceText> texts = new ArrayList<>();
    private final List<Json> trees = new ArrayList<>();
    private final List<JsonNode> nodes = new ArrayList<>();

    /** Prints, after JMH's own table, how many times Jackson's time ours is; by the best rounds, which noise spares. */
    public static void main(String[] args) throws RunnerException {
        Map<String, Double> times = new TreeMap<>();
        new Runner(new OptionsBuilder()
                        .include(CorpusBenchmark.class.getName())
                        .build())
                .run()
                .forEach(result -> times.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getStatistics().getMin()));
        for (String work : List.of("read", "write", "readAndWrite")) {
            double ours = times.get(work);
            double theirs = times.get(work + "ByJackson");
            System.out.printf("%-12s %6.1f ms, Jackson %6.1f ms, ratio %.2f%n", work, ours, theirs, ours / theirs);
        }
    }

    /** Reads all files into memory, and into both trees for those that only write. */
    @Setup
    public void load() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(DASHBOARDS)) {
            files = all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            SourceText text = new SourceText(file.toString(), Files.readString(file));
            texts.add(text);
            trees.add(root(text));
            nodes.add(jackson.readTree(text.text()));
        }
    }

    @Benchmark
    public void read(Blackhole sink) {
        texts.forEach(text -> sink.consume(root(text)));
    }

    @Benchmark
    public void readByJackson(Blackhole sink) throws IOException {
        for (SourceText text : texts) {
            sink.consume(jackson.readTree(text.text()));
        }
    }

    @Benchmark
    public void write(Blackhole sink) {
        trees.forEach(tree -> sink.consume(JsonWriter.compact(tree)));
    }

    @Benchmark
    public void writeByJackson(Blackhole sink) throws IOException {
        for (JsonNode node : nodes) {
            sink.consume(jackson.writeValueAsString(node));
        }
    }

    @Benchmark
    public void readAndWrite(Blackhole sink) {
        texts.forEach(text -> sink.consume(JsonWriter.compact(root(text))));
    }

    @Benchmark
    public void readAndWriteByJackson(Blackhole sink) throws IOException {
        for (SourceText text : texts) {
            sink.consume(jackson.writeValueAsString(jackson.readTree(text.text())));
        }
    }

    private static Json root(SourceText text) {
        return JsonReader.read(text).documents().getFirst().root();
    }
}

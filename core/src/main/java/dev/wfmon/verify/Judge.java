package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what {@code /api/ds/query} answered to one query. */
final class Judge {

    /** As Prometheus says where its parser stopped. */
    private static final Pattern PLACE = Pattern.compile("\\b(\\d+):(\\d+): parse error: ");

    /**
     * What an answer says.
     *
     * @param series how many series have a value
     * @param message the fault; of a success, what the data source remarks; empty for nothing
     */
    record Verdict(boolean isError, int series, String message) {}

    private Judge() {}

    static Verdict read(JsonObject answer, String refId, String expr) {
        Optional<JsonObject> result = answer.object("results").flatMap(results -> results.object(refId));
        Optional<String> fault = result.isEmpty()
                ? Optional.of(answer.string("message").orElse("the answer has no result"))
                : result.get().string("error");
        if (fault.isPresent()) {
            return new Verdict(true, 0, shown(fault.get(), expr));
        }
        List<JsonObject> frames = result.orElseThrow().objects("frames").toList();
        return new Verdict(
                false,
                frames.stream().mapToInt(Judge::series).sum(),
                frames.stream().flatMap(Judge::notices).distinct().collect(Collectors.joining("; ")));
    }

    /** The fields of a frame, besides the time, that have a value; NaN and infinity come as null with a remark. */
    private static int series(JsonObject frame) {
        List<JsonObject> fields = frame.object("schema").stream()
                .flatMap(schema -> schema.objects("fields"))
                .toList();
        JsonObject data = frame.object("data").orElse(JsonObject.empty());
        List<Json> columns = data.array("values").map(JsonArray::items).orElse(List.of());
        List<Json> unusual = data.array("entities").map(JsonArray::items).orElse(List.of());
        return (int) IntStream.range(0, Math.min(fields.size(), columns.size()))
                .filter(i -> fields.get(i).string("type").orElse("").equals("number"))
                .filter(i -> hasValue(columns.get(i)) || isUnusual(unusual, i))
                .count();
    }

    private static boolean isUnusual(List<Json> unusual, int column) {
        return column < unusual.size() && unusual.get(column).asObject().isPresent();
    }

    private static boolean hasValue(Json column) {
        return column instanceof JsonArray(List<Json> items, int offset)
                && items.stream().anyMatch(item -> !(item instanceof JsonNull));
    }

    private static Stream<String> notices(JsonObject frame) {
        return frame.object("schema").flatMap(schema -> schema.object("meta")).stream()
                .flatMap(meta -> meta.objects("notices"))
                .flatMap(notice -> notice.string("text").stream());
    }

    /** The fault, and below it the line of the query with carets, where our parser or the engine knows the place. */
    private static String shown(String fault, String expr) {
        ParseResult parsed = Promql.parse(expr, ParseOptions.GRAFANA);
        if (!parsed.isValid() && fault.contains("pars")) {
            String[] lines = parsed.problems().getFirst().render(expr).split("\n", 2);
            return fault + "\n" + lines[1].stripIndent();
        }
        Matcher place = PLACE.matcher(fault);
        List<String> lines = expr.lines().toList();
        // The server has put numbers in the place of its variables, so the columns of such a query are not ours.
        if (!place.find() || expr.contains("$") || Integer.parseInt(place.group(1)) > lines.size()) {
            return fault;
        }
        String line = lines.get(Integer.parseInt(place.group(1)) - 1);
        return fault + "\n" + line + "\n" + " ".repeat(Integer.parseInt(place.group(2)) - 1) + "^";
    }
}

package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.verify.Judge.Verdict;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String FIELDS =
            "{\"schema\":{\"fields\":[{\"type\":\"time\"},{\"type\":\"number\"}]},\"data\":{\"values\":";

    @Test
    void seriesWithAValueCount() {
        String frames = FIELDS + "[[1,2],[null,3]]}}," + FIELDS + "[[1],[4]]}}";
        assertThat(read(ofFrames(frames), "up")).isEqualTo(new Verdict(false, 2, ""));
    }

    @Test
    void nothingIsNoSeriesInAnyForm() {
        for (String frames :
                new String[] {"", "{\"schema\":{\"fields\":[]},\"data\":{\"values\":[]}}", FIELDS + "[[],[]]}}"}) {
            assertThat(read(ofFrames(frames), "up")).as(frames).isEqualTo(new Verdict(false, 0, ""));
        }
    }

    /** They cannot be written as JSON, so null stands for them, with a remark beside it. */
    @Test
    void notANumberIsAValue() {
        String frames = FIELDS + "[[1],[null]],\"entities\":[null,{\"NaN\":[0]}]}}";
        assertThat(read(ofFrames(frames), "0 / 0").series()).isEqualTo(1);
        assertThat(read(ofFrames(FIELDS + "[[1],[null]],\"entities\":[null,null]}}"), "up")
                        .series())
                .isZero();
    }

    @Test
    void warningsOfTheEngineAreToldWithSuccess() {
        String frames = "{\"schema\":{\"meta\":{\"notices\":[{\"severity\":\"warning\",\"text\":\"no counter\"}]},"
                + "\"fields\":[{\"type\":\"number\"}]},\"data\":{\"values\":[[1]]}}";
        assertThat(read(ofFrames(frames), "rate(up[5m])")).isEqualTo(new Verdict(false, 1, "no counter"));
    }

    @Test
    void aFaultOfTheParserIsShownInTheQuery() {
        String fault = "bad_data: invalid parameter query: 1:9: parse error: unexpected <by>";
        assertThat(read(
                        "{\"results\":{\"A\":{\"error\":\"" + fault + "\",\"status\":400}}}",
                        "sum(up) by (job) by (x)"))
                .isEqualTo(new Verdict(true, 0, fault + "\nsum(up) by (job) by (x)\n                 ^^"));
    }

    @Test
    void whereOurParserSeesNothingThePlaceOfTheEngineIsShown() {
        String fault = "bad_data: 2:3: parse error: no such function";
        assertThat(read("{\"results\":{\"A\":{\"error\":\"" + fault + "\"}}}", "up +\n  rate(up[5m])")
                        .message())
                .isEqualTo(fault + "\n  rate(up[5m])\n  ^");
    }

    @Test
    void anyOtherFaultIsLeftAsItIs() {
        assertThat(read("{\"results\":{\"A\":{\"error\":\"timeout\"}}}", "up"))
                .isEqualTo(new Verdict(true, 0, "timeout"));
        assertThat(read("{\"message\":\"Data source not found\"}", "up"))
                .isEqualTo(new Verdict(true, 0, "Data source not found"));
        assertThat(read("{}", "up").isError()).isTrue();
    }

    private static String ofFrames(String frames) {
        return "{\"results\":{\"A\":{\"status\":200,\"frames\":[" + frames + "]}}}";
    }

    private static Verdict read(String answer, String expr) {
        JsonObject json = JsonReader.read(new SourceText("answer", answer))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
        return Judge.read(json, "A", expr);
    }
}

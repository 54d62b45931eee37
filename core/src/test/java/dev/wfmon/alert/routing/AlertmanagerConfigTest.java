package dev.wfmon.alert.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertmanagerConfigTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {receivers: []}                                                         | 1:1 there is no route; say route: … with a receiver
            {route: {receiver: a}, receivers: []}                                   | 1:20 no receiver is named "a"
            {route: {receiver: a, groupby: [x]}, receivers: [{name: a}]}            | 1:23 a route has no field "groupby"; did you mean group_by?
            {route: {receiver: a, continue: true}, receivers: [{name: a}]}          | 1:33 the root route cannot continue; nothing is behind it
            {route: {receiver: a, routes: [{matchers: [b]}]}, receivers: [{name: a}]} | 1:44 "b" is no matcher; write it as name="value", with = != =~ or !~ and commas between
            {route: {receiver: a, routes: [{receiver: b}]}, receivers: [{name: a}]} | 1:43 no receiver is named "b"
            {route: {receiver: a, repeat_interval: 0s}, receivers: [{name: a}]}     | 1:40 repeat_interval cannot be zero
            {route: {receiver: a, group_by: [b, b]}, receivers: [{name: a}]}        | 1:37 group_by names b twice
            {route: {receiver: a}, receivers: [{name: a}, {name: a}]}               | 1:47 another receiver is named "a" as well
            {route: {receiver: a}, receivers: [{name: a, webhook_configs: [{}]}]}   | 1:64 a way in webhook_configs needs url or url_file, which is not set
            {route: {receiver: a}, receivers: [{name: a, email_configs: [{to: b, from: c, smarthost: d}]}]} | 1:90 "d" is no address; write it as host:port
            """)
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertThat(lines(read(text).problems())).containsExactly(problem);
    }

    @Test
    void findsSecretsAndKeepsThem() {
        AlertmanagerConfig.Reading reading = read("""
                global: {smtp_auth_password: hunter2, slack_api_url: 'ftp://hunter3'}
                route: {receiver: a}
                receivers:
                - name: a
                  pagerduty_configs: [{routing_key: hunter4}, {routing_key: '${KEY}'}, {routing_key_file: /key}]
                  webhook_configs:
                  - url: http://x/
                    http_config: {authorization: {credentials: hunter5}}
                """);
        assertThat(reading.literalSecrets())
                .extracting(
                        problem -> problem.source().position(problem.offset()).toString())
                .containsExactly("1:30", "1:54", "5:37", "8:48");
        assertThat(lines(reading.problems())).contains("1:54 this is no address that starts with http:// or https://");
        assertThat(reading.literalSecrets())
                .allSatisfy(secret -> assertThat(secret.message()).doesNotContain("hunter"));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("hunter"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a=b                    | a="b"
            {a="b", c!~"d.e"}      | a="b" c!~"d.e"
            a="b\\"c\\n"           | a="b\\"c\\n"
            a=~"x,y",              | a=~"x,y"
            a=b c                  | a="b c"
            "föö bar"="x"          | "föö bar"="x"
            """)
    void readsMatchers(String text, String matchers) {
        MatcherSyntax.Parsed parsed = MatcherSyntax.FALLBACK.parse(text);
        assertThat(parsed.problem()).isEmpty();
        assertThat(String.join(
                        " ",
                        parsed.matchers().stream().map(LabelMatcher::toString).toList()))
                .isEqualTo(matchers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=b", "a=~\"(\"", "a=\"b", "{a=b", "a==b=\""})
    void refusesMatchers(String text) {
        assertThat(MatcherSyntax.UTF8.parse(text).problem()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.c          | abc   | true
            a$           | a     | true
            (?i)É        | é     | true
            [[:digit:]]+ | 123   | true
            [[]          | [     | true
            [^]a]        | b     | true
            a{,2}        | a{,2} | true
            (?P<n>a)     | a     | true
            \\d{2}       | 12    | true
            \\x41\\101   | AA    | true
            a.b          | ab    | false
            (?U)\\w      | é     | false
            """)
    void matchesAsRe2(String expression, String value, boolean matches) {
        assertThat(LabelMatcher.matching("a", expression).matches(Map.of("a", value)))
                .isEqualTo(matches);
    }

    private static AlertmanagerConfig.Reading read(String text) {
        JsonDocument document =
                YamlReader.read(new SourceText("am.yml", text)).documents().getFirst();
        return AlertmanagerConfig.read(document);
    }

    private static List<String> lines(List<ReadProblem> problems) {
        return problems.stream()
                .map(problem -> problem.source().position(problem.offset()) + " " + problem.message())
                .toList();
    }
}

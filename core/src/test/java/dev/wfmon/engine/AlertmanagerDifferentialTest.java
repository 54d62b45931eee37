package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.alert.routing.AlertmanagerConfig;
import dev.wfmon.alert.routing.Delivery;
import dev.wfmon.alert.routing.LabelMatcher;
import dev.wfmon.alert.routing.MatcherSyntax;
import dev.wfmon.alert.routing.Route;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our verdict on configurations, and our way of routing, beside those of amtool 0.25. */
class AlertmanagerDifferentialTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/alertmanager");
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int MUTANTS = 300;
    private static final int ALERTS = 25;

    /** What Alertmanager has learned since 0.25. */
    private static final Pattern NEW = Pattern.compile(
            "mattermost|rocketchat|msteams|incidentio|jira|app_token|bot_token_file|telegram_bot_token|wechat_api_secret_file"
                    + "|api_secret_file|url_file: |webhook_url_file|smtp_auth_secret_file|tracing:|route_labels");

    /** A configuration with all that routes may have, to route with and to make wrong ones of. */
    private static final String SMALL = """
            global:
              resolve_timeout: 5m
              slack_api_url_file: /etc/slack-url
              smtp_smarthost: mail.example.org:587
              smtp_from: alerts@example.org
            templates:
            - '/etc/alertmanager/*.tmpl'
            route:
              receiver: chat
              group_by: [alertname, task_id]
              group_wait: 30s
              group_interval: 5m
              repeat_interval: 4h
              routes:
              - matchers: ['severity="critical"', 'team!~"a|b"']
                receiver: pager
                continue: true
                mute_time_intervals: [nights]
              - match: {team: a}
                receiver: mail
                group_by: ['...']
                routes:
                - match_re: {service: 'x.*|y'}
                  receiver: hook
                  active_time_intervals: [office]
              - matchers:
                - '{severity=~"warn(ing)?", env="prod"}'
                receiver: mail
            inhibit_rules:
            - source_matchers: [severity="critical"]
              target_matchers: [severity="warning"]
              equal: [alertname]
            - source_match: {team: a}
              target_match_re: {team: 'b|c'}
            receivers:
            - name: chat
              slack_configs:
              - channel: '#alerts'
                send_resolved: true
            - name: pager
              pagerduty_configs:
              - routing_key_file: /etc/pagerduty-key
            - name: mail
              email_configs:
              - to: team@example.org
                headers: {subject: S}
            - name: hook
              webhook_configs:
              - url: http://localhost:5001/
                max_alerts: 3
                http_config:
                  basic_auth: {username: u, password_file: /etc/password}
            time_intervals:
            - name: nights
              time_intervals:
              - times:
                - start_time: 22:00
                  end_time: 24:00
                weekdays: ['monday:friday', sunday]
                days_of_month: ['1:5', '-3:-1']
                months: ['may:august', december]
                years: ['2020:2030']
                location: Europe/Berlin
            - name: office
              time_intervals:
              - times: [{start_time: '09:00', end_time: '17:00'}]
            """;

    private static final List<String> WORDS = List.of(
            "receiver",
            "group_by",
            "group_wait",
            "routes",
            "matchers",
            "match",
            "match_re",
            "continue",
            "name",
            "equal",
            "chat",
            "pager",
            "mail",
            "nobody",
            "nights",
            "office",
            "critical",
            "severity",
            "team",
            "bad-label",
            "30s",
            "5m",
            "0s",
            "1.5h",
            "90",
            "true",
            "'severity=critical'",
            "['a=b']",
            "['{a=b, c!~\"d\"}']",
            "['a']",
            "['=b']",
            "['a=~\"(\"']",
            "['a=\"b']",
            "{a: '['}",
            "{a: b}",
            "{}",
            "[]",
            "''",
            "x",
            "[a, a]",
            "['...', a]",
            "'22:00'",
            "25:00",
            "24:00",
            "funday",
            "'friday:monday'",
            "['0']",
            "['31']",
            "['5:1']",
            "['-1:5']",
            "'2030:2020'",
            "Mars/Base",
            "'august:may'",
            "localhost",
            "ftp://x/",
            "http://",
            "http://x/",
            "https://x:1/y",
            "/etc/slack-url",
            "to",
            "url",
            "channel",
            "password_file",
            "password",
            "weekdays",
            "times",
            "start_time");

    @TempDir
    private Path folder;

    /** A configuration in a text. */
    record Config(String name, String text) {

        ReadResult yaml() {
            return YamlReader.read(new SourceText(name, text));
        }

        Optional<AlertmanagerConfig.Reading> reading() {
            return yaml().documents().stream()
                    .findFirst()
                    .map(document -> AlertmanagerConfig.read(document, MatcherSyntax.CLASSIC));
        }

        List<String> problems() {
            Stream<ReadProblem> syntax = yaml().problems().stream();
            Stream<ReadProblem> inside = reading().stream().flatMap(reading -> reading.problems().stream());
            List<String> all =
                    Stream.concat(syntax, inside).map(ReadProblem::render).toList();
            return reading().isEmpty() && all.isEmpty() ? List.of("empty") : all;
        }
    }

    @Test
    void agreesWithAmtoolOnTheCorpus() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Config config : corpus()) {
            if (!NEW.matcher(config.name() + config.text()).find()) {
                compared++;
                difference(config).ifPresent(differences::add);
            }
        }
        System.out.println("AlertmanagerDifferentialTest: compared " + compared + " configurations of the corpus");
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(25);
    }

    @Test
    void agreesWithAmtoolOnMutants() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (String text : new Mutants(SEED, List.of(SMALL), WORDS).make(MUTANTS)) {
            Config config = new Config("mutant.yml", text);
            refused += config.problems().isEmpty() ? 0 : 1;
            difference(config).ifPresent(difference -> differences.add(text + difference));
        }
        System.out.println("AlertmanagerDifferentialTest: refused " + refused + " of " + MUTANTS + ", seed " + SEED);
        assertThat(differences).isEmpty();
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS * 19 / 20);
    }

    @Test
    void takesWhatWeWrite() throws IOException, InterruptedException {
        AlertmanagerConfig config =
                new Config("small.yml", SMALL).reading().orElseThrow().config();
        Config written = new Config("written.yml", config.toYaml());
        assertThat(difference(written)).isEmpty();
        assertThat(written.problems()).isEmpty();
        assertThat(written.reading().orElseThrow().config()).isEqualTo(config);
    }

    @Test
    void routesAsAmtoolDoes() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        Random random = new Random(SEED);
        int alerts = 0;
        for (Config config : Stream.concat(Stream.of(new Config("small.yml", SMALL)), corpus().stream())
                .toList()) {
            if (config.problems().isEmpty()
                    && !NEW.matcher(config.name() + config.text()).find()) {
                String file = write(config);
                for (int i = 0; i < ALERTS; i++, alerts++) {
                    routing(config, file, random).ifPresent(differences::add);
                }
            }
        }
        System.out.println("AlertmanagerDifferentialTest: routed " + alerts + " alerts, seed " + SEED);
        assertThat(differences).isEmpty();
        assertThat(alerts).isGreaterThan(100);
    }

    private Optional<String> routing(Config config, String file, Random random)
            throws IOException, InterruptedException {
        AlertmanagerConfig ours = config.reading().orElseThrow().config();
        Map<String, String> labels = labels(ours.route(), random);
        List<String> arguments = new ArrayList<>(List.of("config", "routes", "test", "--config.file=" + file));
        labels.forEach(
                (name, value) -> arguments.add(LabelMatcher.equal(name, value).toString()));
        String output =
                Engine.AMTOOL.run(arguments.toArray(String[]::new)).output().strip();
        String theirs = output.substring(output.lastIndexOf('\n') + 1);
        String receivers = String.join(
                ",",
                ours.routing().route(labels).stream().map(Delivery::receiver).toList());
        return theirs.equals(receivers)
                ? Optional.empty()
                : Optional.of(config.name() + " " + labels + " amtool: " + theirs + ", ours: " + receivers);
    }

    /** Labels that some of the routes look at, most with values that they look for. */
    private static Map<String, String> labels(Route root, Random random) {
        Map<String, String> labels = new TreeMap<>(Map.of("alertname", "A"));
        matchers(root).forEach(matcher -> {
            if (random.nextInt(3) > 0) {
                List<String> values = List.of(matcher.value().split("[|]"));
                String value = values.get(random.nextInt(values.size())).replaceAll("[.*^$()+?]", "");
                labels.put(matcher.name(), random.nextInt(4) == 0 ? "other" : value);
            }
        });
        return labels;
    }

    private static Stream<LabelMatcher> matchers(Route route) {
        return Stream.concat(
                route.matchers().stream(), route.routes().stream().flatMap(AlertmanagerDifferentialTest::matchers));
    }

    private Optional<String> difference(Config config) throws IOException, InterruptedException {
        boolean theirs = Engine.AMTOOL.run("check-config", write(config)).exitCode() == 0;
        List<String> ours = config.problems();
        return theirs == ours.isEmpty()
                ? Optional.empty()
                : Optional.of(config.name() + " amtool: " + theirs + ", ours: " + ours);
    }

    private String write(Config config) throws IOException {
        return Files.writeString(folder.resolve("alertmanager.yml"), config.text())
                .toString();
    }

    /** Each file of the corpus; of a Kubernetes Secret, the configuration in it. */
    private static List<Config> corpus() throws IOException {
        assumeTrue(Files.exists(CORPUS), () -> "the corpus is not here: " + CORPUS.toAbsolutePath());
        List<Config> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(config(CORPUS.relativize(file).toString(), Files.readString(file)));
            }
        }
        return all;
    }

    private static Config config(String name, String text) {
        return YamlReader.read(new SourceText(name, text)).documents().stream()
                .map(JsonDocument::root)
                .flatMap(root -> root.asObject().stream())
                .flatMap(root -> root.object("stringData").stream())
                .flatMap(data -> data.string("alertmanager.yaml").stream())
                .map(inside -> new Config(name, inside))
                .findFirst()
                .orElse(new Config(name, text));
    }
}

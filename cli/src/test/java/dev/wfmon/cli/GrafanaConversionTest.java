package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.Grafana.Answer;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.grafana.convert.Conversion;
import dev.wfmon.grafana.dashboard.Dashboard;
import dev.wfmon.grafana.dashboard.Link;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Variable;
import dev.wfmon.grafana.diff.DashboardDiff;
import dev.wfmon.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What we write as v2 is what a real server takes for v2, and reads as we do. */
class GrafanaConversionTest {

    private static final Grafana GRAFANA = Grafana.open();
    private static final String DASHBOARDS = "/apis/dashboard.grafana.app/%s/namespaces/default/dashboards/%s";

    private final String uid = "conversion-" + Long.toString(System.nanoTime(), 36);

    @BeforeAll
    static void needsARealServer() {
        assumeFalse(GRAFANA instanceof StandInGrafana, () -> "the " + GRAFANA.description() + " knows no v2");
    }

    @AfterEach
    void cleanUp() {
        GRAFANA.delete(DASHBOARDS.formatted("v2beta1", uid));
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }

    @Test
    void aServerTakesOurV2() {
        Answer saved = save(Conversion.toV2(dashboard()).spec());
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
    }

    @Test
    void aServerReadsOurV2AsWeDo() {
        JsonObject v2 = Conversion.toV2(dashboard()).spec();
        save(v2);
        JsonObject read = GRAFANA.get(DASHBOARDS.formatted("v1beta1", uid)).body();
        assumeFalse(isRefused(read), () -> GRAFANA.description() + " cannot read v2 as v1");
        assertThat(DashboardDiff.between(
                        Conversion.toV1(v2).spec(), read.object("spec").orElseThrow()))
                .isEmpty();
    }

    /** Grafana 12.3 writes v1 as v2, but not back. */
    private static boolean isRefused(JsonObject read) {
        return read.object("status")
                .flatMap(status -> status.object("conversion"))
                .filter(conversion -> conversion.isTrue("failed"))
                .isPresent();
    }

    private Answer save(JsonObject spec) {
        return GRAFANA.send("PUT", DASHBOARDS.formatted("v2beta1", uid) + "?fieldValidation=Strict", resource(spec));
    }

    private JsonObject dashboard() {
        return Dashboard.titled("Checkout")
                .uid(uid)
                .tags("shop")
                .variable(Variable.datasource("datasource", "prometheus"))
                .variable(Variable.labelValues("region", "orders_total", "region")
                        .multi()
                        .includeAll())
                .panels(
                        Panel.stat("Failing").query(Query.instant("sum(rate(orders_failed_total[5m]))")),
                        Panel.timeSeries("Orders")
                                .query(Query.range("sum by (region) (rate(orders_total[$__rate_interval]))")
                                        .legend("{{region}}"))
                                .links(Link.to("Region", "/d/region?${__url_time_range}")))
                .build();
    }

    private JsonObject resource(JsonObject spec) {
        return JsonObject.builder()
                .put("apiVersion", "dashboard.grafana.app/v2beta1")
                .put("kind", "Dashboard")
                .put("metadata", JsonObject.builder().put("name", uid).build())
                .put("spec", spec)
                .build();
    }
}

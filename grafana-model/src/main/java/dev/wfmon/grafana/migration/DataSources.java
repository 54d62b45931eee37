package dev.wfmon.grafana.migration;

import dev.wfmon.grafana.dashboard.DataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data sources that a dashboard may name: what was their name is a reference since schema 33.
 *
 * <pre>{@code
 * DataSources known = DataSources.none()
 *         .withDefault("Prometheus", DataSource.prometheus("prom-1"))
 *         .with("Logs", DataSource.loki("logs-1"));
 * Migration.toCurrent(dashboard, known);
 * }</pre>
 *
 * <p>Grafana's own ones, such as {@code -- Mixed --}, are known to all.
 */
public final class DataSources {

    private static final DataSources NONE = new DataSources(
            Map.of(
                    "-- Grafana --", DataSource.GRAFANA,
                    "-- Mixed --", DataSource.MIXED,
                    "-- Dashboard --", DataSource.of("datasource", "-- Dashboard --")),
            null);

    private final Map<String, DataSource> byName;
    private final @Nullable DataSource standard;

    private DataSources(Map<String, DataSource> byName, @Nullable DataSource standard) {
        this.byName = byName;
        this.standard = standard;
    }

    /** Nothing is known but what each Grafana has. */
    public static DataSources none() {
        return NONE;
    }

    /** These and one more. */
    public DataSources with(String name, DataSource dataSource) {
        return new DataSources(plus(name, dataSource), standard);
    }

    /** These and one more, which is meant where a dashboard names none. */
    public DataSources withDefault(String name, DataSource dataSource) {
        return new DataSources(plus(name, dataSource), dataSource);
    }

    private Map<String, DataSource> plus(String name, DataSource dataSource) {
        Map<String, DataSource> more = new LinkedHashMap<>(byName);
        more.put(name, dataSource);
        return more;
    }

    /** The data source of that name or, failing that, of that uid. */
    public Optional<DataSource> find(String nameOrUid) {
        return Optional.ofNullable(byName.get(nameOrUid))
                .or(() -> byName.values().stream()
                        .filter(dataSource -> dataSource.uid().equals(nameOrUid))
                        .findFirst());
    }

    /** The one that is meant where a dashboard names none. */
    public Optional<DataSource> byDefault() {
        return Optional.ofNullable(standard);
    }
}

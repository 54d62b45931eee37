package dev.wfmon.grafana.migration;

/** What leads from one schema version to the next. */
interface SchemaStep extends Step {

    /** The version that this step leads to. */
    int version();

    @Override
    default String name() {
        return "schema " + version();
    }
}

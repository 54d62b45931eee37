package dev.wfmon.grafana.migration;

import java.util.ArrayList;
import java.util.List;

/** All steps, in order. Versions that are missing here changed nothing. */
final class Steps {

    private Steps() {}

    /** What leads from one version to another. */
    static List<Step> between(int from, int to, DataSources dataSources) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Identifiers());
        schema(dataSources).stream()
                .filter(step -> from < step.version() && step.version() <= to)
                .forEach(steps::add);
        if (to == Migration.CURRENT) {
            steps.add(new VariableReferences());
            steps.add(new PanelPlugins());
        }
        return steps;
    }

    static List<SchemaStep> schema(DataSources dataSources) {
        return List.of(
                new V02Services(),
                new V06Pulldowns(),
                new V07Nav(),
                new V08InfluxQueries(),
                new V09SinglestatThresholds(),
                new V10TableThresholds(),
                new V12VariableFlags(),
                new V13GraphAxes(),
                new V14SharedCrosshair(),
                new V16RowsToGrid(),
                new V17MaxPerRow(),
                new V18GaugeOptions(),
                new V19PanelLinks(),
                new V20VariableSyntax(),
                new V21FieldLabels(),
                new V22ColumnAlignment(),
                new V23MultiValues(),
                new V24AngularTables(),
                new V26ReactText(),
                new V27RepeatsAndConstants(),
                new V28VariableTags(),
                new V29QueryVariables(),
                new V30ValueMappings(),
                new V31MergeLabels(),
                new V33DataSourceReferences(dataSources),
                new V34CloudWatchStatistics(),
                new V35TimeAxis(),
                new V36DefaultDataSource(dataSources),
                new V37Legends(),
                new V38CellOptions(),
                new V39TimeSeriesTables(),
                new V40Refresh(),
                new V41TimeOptions(),
                new V42HiddenTooltips());
    }
}

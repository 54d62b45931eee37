package dev.wfmon.lint.rule;

import dev.wfmon.grafana.view.AnnotationView;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.VariableView;

/** What a query is there for; as text the place in people's words: {@code panel "CPU", query A}. */
public sealed interface Use {

    /** A query of a panel. */
    record OfPanel(PanelView panel, QueryView query) implements Use {
        @Override
        public String toString() {
            return panel + (query.refId().isEmpty() ? "" : ", query " + query.refId());
        }
    }

    /** What yields the values of a variable. */
    record OfVariable(VariableView variable) implements Use {
        @Override
        public String toString() {
            return "variable " + variable.name();
        }
    }

    /** What yields the events of an annotation. */
    record OfAnnotation(AnnotationView annotation) implements Use {
        @Override
        public String toString() {
            return "annotation \"" + annotation.name() + "\"";
        }
    }

    /** The expression of an alerting rule. */
    record OfAlert(String name) implements Use {
        @Override
        public String toString() {
            return "alert " + name;
        }
    }

    /** The expression of a recording rule. */
    record OfRecording(String name) implements Use {
        @Override
        public String toString() {
            return "recording rule " + name;
        }
    }

    /** An expression that stands alone, or whose rule has no name. */
    record OfNothing(String where) implements Use {
        @Override
        public String toString() {
            return where;
        }
    }

    /** Whether an engine evaluates it again and again, and nobody looks at it: it belongs to a rule. */
    default boolean isRule() {
        return this instanceof OfAlert || this instanceof OfRecording;
    }

    /** Whether it belongs to a dashboard, where Grafana puts in variables. */
    default boolean isDashboard() {
        return this instanceof OfPanel || this instanceof OfVariable || this instanceof OfAnnotation;
    }
}

package dev.wfmon.promql.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;

/** A line of a table: what Java says, and the PromQL that it prints. */
record Row(Operand operand, String printed) {

    static Row row(Operand operand, String printed) {
        return new Row(operand, printed);
    }

    /** Checks that the tree prints as told, and that it is the one that the parser makes of the text. */
    void check() {
        assertThat(operand.print()).isEqualTo(printed);
        Expr parsed = Promql.parse(printed, ParseOptions.GRAFANA).orThrow();
        assertThat(parsed).matches(operand.expr()::sameAs, "the same tree");
    }

    @Override
    public String toString() {
        return printed;
    }
}

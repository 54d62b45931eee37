package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.grafana.dashboard.Upsampler;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    static List<Expression> expressions() {
        return List.of(
                Expression.reduce("A", Reducer.MEDIAN),
                Expression.reduce("A", Reducer.LAST, NonNumbers.drop()),
                Expression.reduce("A", Reducer.LAST, NonNumbers.replaceBy(-1.5)),
                Expression.math("$A + ${B}"),
                Expression.threshold("A", Evaluator.within(1, 2)),
                Expression.threshold("A", Evaluator.atLeast(1)).until(Evaluator.below(0.5)),
                Expression.resample("A", Duration.ofMinutes(1), Downsampler.LAST, Upsampler.NAN),
                Expression.classic(
                        ClassicCondition.when(ClassicReducer.DIFF_ABS, "A", Evaluator.of(Comparison.NO_VALUE)),
                        new ClassicCondition(ClassicOperator.LOGIC_OR, ClassicReducer.SUM, "B", Evaluator.above(1))),
                Expression.sql("SELECT 1 FROM A JOIN `B` ON true"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void isReadBackFromItsModel(Expression expression) {
        assertThat(Expression.of(expression.model())).contains(expression);
        assertThat(expression.inputs()).isSubsetOf(Set.of("A", "B")).contains("A");
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void readsEveryComparison(Comparison comparison) {
        Evaluator evaluator = Evaluator.of(comparison, 1.0, 2.0);
        assertThat(Evaluator.of(evaluator.json())).contains(evaluator);
    }

    @Test
    void readsNoExpressionThatItDoesNotKnow() {
        assertThat(Expression.of(JsonObject.builder().put("type", "oracle").build()))
                .isEmpty();
        assertThat(Expression.of(JsonObject.builder()
                        .put("type", "reduce")
                        .put("reducer", "guess")
                        .build()))
                .isEmpty();
    }
}

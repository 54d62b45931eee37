package dev.wfmon.promql.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Promql;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is built, the parser makes the same tree of its text: no parentheses are missing. */
class ParenthesesTest {

    private static final Gauge A = Gauge.named("a").labels("job");
    private static final Gauge B = Gauge.named("b").labels("job");

    @Test
    void areWhereTheTextNeedsThem() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ParenthesesTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Expr expr = vector(random, 1 + random.nextInt(5)).expr();
            assertThat(Promql.expr(expr.print())).as("seed %d", seed).matches(expr::sameAs, "same as " + expr);
        }
    }

    private static Vector vector(Random random, int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? A : B.offset(Duration.ofMinutes(random.nextInt(3) - 1));
        }
        // Two numbers tell the sides apart, for a difference of equals is refused.
        Vector left = vector(random, depth - 1).plus(random.nextDouble());
        Vector right = vector(random, random.nextInt(depth)).times(random.nextInt(9) - 4);
        return switch (random.nextInt(21)) {
            case 0 -> left.plus(right);
            case 1 -> left.minus(right);
            case 2 -> left.times(right);
            case 3 -> left.dividedBy(right);
            case 4 -> left.modulo(right);
            case 5 -> left.power(right);
            case 6 -> right.power(-2);
            case 7 -> left.negated();
            case 8 -> left.greaterThan(right);
            case 9 -> left.equalTo(right).bool();
            case 10 -> left.and(right);
            case 11 -> left.or(right);
            case 12 -> left.unless(right);
            case 13 -> left.sum(Grouping.by("job"));
            case 14 -> left.over(Duration.ofHours(1)).avg();
            case 15 -> right.topk(3).over(Duration.ofHours(1)).max();
            case 16 -> Scalar.of(-1).minus(right);
            case 17 -> Scalar.time().times(left.negated());
            case 18 ->
                Scalar.of(-2).dividedBy(Scalar.of(3).minus(Scalar.of(-1))).times(right);
            case 19 -> right.clampMin(0).negated().negated();
            default ->
                vector(random, depth - 1)
                        .negated()
                        .power(vector(random, depth - 1).negated());
        };
    }
}

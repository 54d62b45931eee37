package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            1                    => scalar
            5m                   => scalar
            "a"                  => string
            up                   => vector
            up[5m]               => matrix
            up[5m:]              => matrix
            (up)                 => vector
            -1 + 2               => scalar
            -up                  => vector
            1 + up               => vector
            up + 1 + 2           => vector
            1 == bool 2          => scalar
            1 + 2 * time()       => scalar
            scalar(up) ^ 2       => scalar
            vector(1)            => vector
            sum(up)              => vector
            rate(up[5m])         => vector
            ("a")                => string
            (up[5m])             => matrix
            """)
    void types(String query, String type) {
        assertThat(Promql.expr(query).type()).hasToString(type);
    }

    @Test
    void theTableOfFunctionsIsWhole() {
        assertThat(Functions.all().stream().map(Function::name).toList())
                .hasSize(91)
                .isSorted();
        assertThat(Functions.byName("rate")).map(Function::returnType).contains(ValueType.VECTOR);
        assertThat(Functions.byName("Rate")).isEmpty();
    }
}

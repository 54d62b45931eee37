package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableOptionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            b,a,b          | -                      | b,a
            api,web        | w.*                    | web
            api,web        | w                      |
            api-1,web-1    | /api/                  | api-1
            API,web        | /api/i                 | API
            5DLabs-Rex,Cleo | /^(?:5DLabs-)?(.*)$/  | Rex,Cleo
            a=1,a=2        | /a=(?<value>\\d)/      | 1,2
            api,web        | /(/                    | api,web
            """)
    void regexFiltersAndCuts(String answers, String regex, String offered) {
        assertThat(VariableOptions.of(words(answers), Optional.ofNullable(regex), 0))
                .isEqualTo(words(offered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | b,C,a   | b,C,a
            1 | b,C,a   | C,a,b
            2 | b,C,a   | b,a,C
            3 | 10,x,9  | x,9,10
            4 | 10,x,9  | 10,9,x
            5 | b,C,a   | a,b,C
            6 | b,C,a   | C,b,a
            7 | t10,t9  | t9,t10
            8 | t10,t9  | t10,t9
            """)
    void sortsByGrafanasNumbers(long sort, String answers, String offered) {
        assertThat(VariableOptions.of(words(answers), Optional.empty(), sort)).isEqualTo(words(offered));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }
}

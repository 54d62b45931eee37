package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            up                  => IDENTIFIER
            job:up:sum          => METRIC_IDENTIFIER
            :up                 => METRIC_IDENTIFIER
            sum SUM Sum         => AGGREGATION AGGREGATION AGGREGATION
            by By ON offset     => BY BY ON OFFSET
            and OR unless atan2 => OPERATOR OPERATOR OPERATOR OPERATOR
            inf NaN             => NUMBER NUMBER
            start END step      => TIME_FUNCTION TIME_FUNCTION TIME_FUNCTION
            rate Rate           => IDENTIFIER IDENTIFIER
            fill fill(          => IDENTIFIER FILL LEFT_PAREN ERROR
            fill_left (1)       => FILL_LEFT LEFT_PAREN NUMBER RIGHT_PAREN
            # Numbers and durations
            1 .5 5. 1e3 1.e-3   => NUMBER NUMBER NUMBER NUMBER NUMBER
            0x1F 1_000 1e5_0    => NUMBER NUMBER NUMBER
            5m 1h30m 1y2w 5ms   => DURATION DURATION DURATION DURATION
            1:2                 => NUMBER METRIC_IDENTIFIER
            # Operators
            < <= </ > >= >/     => OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR
            = == !=             => ASSIGN OPERATOR OPERATOR
            + - * / % ^ @       => OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR OPERATOR AT
            # Strings
            "a" 'b' `c`         => STRING STRING STRING
            "\\"" '"'           => STRING STRING
            # Within braces all words are names, and there are other operators
            {sum="a",by!="b"}   => LEFT_BRACE IDENTIFIER ASSIGN STRING COMMA IDENTIFIER MATCH STRING RIGHT_BRACE
            {a=~"",b!~""}       => LEFT_BRACE IDENTIFIER MATCH STRING COMMA IDENTIFIER MATCH STRING RIGHT_BRACE
            # Within brackets there are durations
            a[5m:1m]            => IDENTIFIER LEFT_BRACKET DURATION COLON DURATION RIGHT_BRACKET
            a[Step()]           => IDENTIFIER LEFT_BRACKET TIME_FUNCTION LEFT_PAREN RIGHT_PAREN RIGHT_BRACKET
            # What is no token ends the query
            a $b                => IDENTIFIER ERROR
            a & b               => IDENTIFIER ERROR
            5mm a               => ERROR
            {5}                 => LEFT_BRACE ERROR
            """)
    void tokens(String query, String types) {
        assertThat(types(query, false)).isEqualTo(types);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            $a ${a} ${a:regex} ${a.b:csv} => VARIABLE VARIABLE VARIABLE VARIABLE
            [[a]] [[a:glob]]              => VARIABLE VARIABLE
            a[$b]                         => IDENTIFIER LEFT_BRACKET VARIABLE RIGHT_BRACKET
            a[[[b]]]                      => IDENTIFIER LEFT_BRACKET VARIABLE RIGHT_BRACKET
            a[$b:${c}]                    => IDENTIFIER LEFT_BRACKET VARIABLE COLON VARIABLE RIGHT_BRACKET
            $                             => ERROR
            ${a                           => ERROR
            [[a]                          => LEFT_BRACKET ERROR
            """)
    void variables(String query, String types) {
        assertThat(types(query, true)).isEqualTo(types);
    }

    private static String types(String query, boolean variables) {
        return new Lexer(query, variables)
                .tokens().stream()
                        .map(Token::type)
                        .filter(type -> type != TokenType.END)
                        .map(TokenType::name)
                        .collect(Collectors.joining(" "));
    }
}

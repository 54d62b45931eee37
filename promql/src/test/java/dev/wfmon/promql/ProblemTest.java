package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    /** Column and message of the first problem. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            # Characters
            a & b            => 3 unexpected character: '&'
            $a               => 1 unexpected character: '$'
            é                => 1 unexpected character: 'é'
            a ! b            => 3 unexpected character after '!': ' '
            1 =~ 1           => 3 unexpected character after '=': '~'
            a{b:c="d"}       => 4 unexpected character inside braces: ':'
            a{b!c}           => 4 unexpected character after '!' inside braces: 'c'
            a{               => 3 unexpected end of input inside braces
            a{{              => 3 unexpected left brace '{'
            a}               => 2 unexpected character: '}'
            a)               => 3 unexpected right parenthesis ')'
            a]               => 2 unexpected right bracket ']'
            (a               => 3 unclosed left parenthesis
            a[5m             => 5 unclosed left bracket
            a[               => 3 unexpected end of input in duration expression
            a[b]             => 3 unexpected character in duration expression: 'b'
            a[5m b]          => 6 unexpected character: 'b', expected ':'
            a[:5m]           => 4 unexpected colon before duration in duration expression
            a[5m:1m:1m]      => 8 unexpected colon ':'
            # Literals
            5mm              => 1 bad number or duration syntax: "5mm"
            1__0             => 1 bad number or duration syntax: "1__"
            1.2.3            => 1 bad number or duration syntax: "1.2."
            a[1m1h]          => 3 not a valid duration string: "1m1h"
            a[1.5h]          => 3 unknown unit "." in duration "1.5h"
            a[300y]          => 3 duration out of range
            a[0]             => 3 duration must be greater than 0
            a[5m:-1m]        => 6 duration must be greater than 0
            a[5m/0]          => 5 division by zero
            a offset (5m%0)  => 13 modulo by zero
            1e400            => 1 error parsing number: strconv.ParseFloat: parsing "1e400": value out of range
            "a               => 1 unterminated quoted string
            `a               => 1 unterminated raw string
            "\\q"            => 1 unknown escape sequence U+0071 'q'
            "\\xg"           => 1 illegal character U+0067 'g' in escape sequence
            "\\400"          => 1 escape sequence is an invalid Unicode code point
            "\\ud800"        => 1 escape sequence is an invalid Unicode code point
            "\\              => 1 escape sequence not terminated
            # Tokens out of place
            a b              => 3 unexpected identifier "b"
            a 5              => 3 unexpected number "5"
            a "b"            => 3 unexpected string "\\"b\\""
            a 12345678901    => 3 unexpected number "1234567890"...
            a +              => 4 unexpected end of input
            a + * b          => 5 unexpected <op:*>
            sum sum          => 5 unexpected <aggr:sum>
            bool             => 1 unexpected <bool>
            rate(x[1h]) by (job) => 13 unexpected <by>
            (a,b)            => 3 unexpected ","
            sum(a b)         => 7 unexpected identifier "b" in aggregation
            sum by a (b)     => 8 unexpected identifier "a" in grouping opts, expected "("
            sum by (1) (a)   => 9 unexpected number "1" in grouping opts, expected label
            sum by (a b) (c) => 11 unexpected identifier "b" in grouping opts, expected "," or ")"
            a + group_left b => 5 unexpected <group_left>
            a{b}             => 4 unexpected "}" in label matching, expected label matching operator
            a{b=c}           => 5 unexpected identifier "c" in label matching, expected string
            a{b="c" d}       => 9 unexpected identifier "d" in label matching, expected "," or "}"
            a{,}             => 3 unexpected "," in label matching, expected identifier or "}"
            a @ b            => 5 unexpected identifier "b" in @, expected timestamp
            a offset b       => 10 unexpected identifier "b" in offset, expected number, duration, step(), or range()
            a[5m,5m]         => 5 unexpected "," in subquery or range, expected ":" or "]"
            # Sentences without sense
            foo(1)           => 1 unknown function with name "foo"
            info(a)          => 1 function "info" is not enabled
            a smoothed       => 1 smoothed modifier is experimental and not enabled
            a + fill(0) b    => 1 binop fill modifiers are experimental and not enabled
            rate(a[5m],)     => 11 trailing commas not allowed in function call args
            sum()            => 1 no arguments for aggregate expression provided
            topk(1)          => 1 wrong number of arguments for aggregate expression provided, expected 2, got 1
            sum by ("") (a)  => 9 invalid label name for grouping: ""
            a{b=~"("}        => 3 error parsing regexp: missing closing ): `(`
            5[5m]            => 2 ranges only allowed for vector selectors
            sum(a) offset 5m => 1 offset modifier must be preceded by an instant vector selector or range vector selector or a subquery
            a offset 1 offset 2 => 1 offset may not be set multiple times
            a offset 0 offset 2 => 1 no problem
            a offset 0[5m]   => 1 no problem
            a @ 1e17         => 1 no problem
            a @ 1 @ 2        => 1 @ <timestamp> may not be set multiple times
            a offset 1m [5m] => 13 no offset modifiers allowed before range
            a @ Inf          => 1 timestamp out of bounds for @ modifier: +Inf
            # Types
            {}               => 1 vector selector must contain at least one non-empty matcher
            {a=~"b?"}        => 1 vector selector must contain at least one non-empty matcher
            a{__name__="b"}  => 1 metric name must not be set twice: "a" or "b"
            rate(a)          => 6 expected type range vector in call to function "rate", got instant vector
            abs(1)           => 5 expected type instant vector in call to function "abs", got scalar
            abs(a,b)         => 1 expected 1 argument(s) in call to "abs", got 2
            round(a,1,2)     => 1 expected at most 2 argument(s) in call to "round", got 3
            label_join(a)    => 1 expected at least 3 argument(s) in call to "label_join", got 1
            sum(1)           => 5 expected type instant vector in aggregation expression, got scalar
            topk(a,b)        => 6 expected type scalar in aggregation parameter, got instant vector
            -a[5m]           => 1 unary expression only allowed on expressions of type scalar or instant vector, got "range vector"
            a[5m][5m:]       => 1 subquery is only allowed on instant vector, got matrix instead
            a + b[5m]        => 5 binary expression must contain only scalar and instant vector types
            1 > 2            => 3 comparisons between scalars must use BOOL modifier
            1 #c             => 1 no problem
            a + bool b       => 3 bool modifier can only be used on comparison operators
            a and 1          => 1 set operator "and" not allowed in binary scalar expression
            a + on(b) 1      => 1 vector matching only allowed between instant vectors
            a and on(b) group_left c  => 1 no grouping allowed for "and" operation
            a + on(b) group_left(b) c => 3 label "b" must not occur in ON and GROUP clause at once
            """)
    void firstProblem(String query, String expected) {
        String actual = Promql.parse(query).problems().stream()
                .findFirst()
                .map(problem -> problem.position(query).column() + " " + problem.message())
                .orElse("1 no problem");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void allProblemsThatLeaveNoDoubtAreTold() {
        assertThat(Promql.parse("foo(1) + bar(2) + rate(x)").problems())
                .extracting(Problem::message)
                .containsExactly("unknown function with name \"foo\"", "unknown function with name \"bar\"");
        assertThat(Promql.parse("rate(x) + abs(1)").problems()).hasSize(2);
    }

    /** What follows from a problem is no further one. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            5[5m] + foo(1)                  => 2 9
            5[5m] offset 5m @ 1 + foo(1)    => 2 23
            sum() + topk(1) + foo(1)        => 1 9 19
            limitk(1) + foo(1)              => 1 13
            sum(a) offset 5m + abs(b) @ 1   => 1 20
            a @ Inf + b @ Inf               => 1 11
            a smoothed anchored + b[5m] smoothed => 1 1 23
            a offset 1m @ 1 [5m] + foo(1)   => 17 24
            foo(1) + a b + foo(1)           => 1 12
            (a + bool b) / (c * bool d)     => 4 19
            """)
    void columnsOfAllProblems(String query, String expected) {
        String starts = Promql.parse(query).problems().stream()
                .map(problem -> String.valueOf(problem.span().start() + 1))
                .collect(Collectors.joining(" "));
        assertThat(starts).isEqualTo(expected);
    }

    @Test
    void anOperatorReachesOverItsModifiers() {
        ParseResult result = Promql.parse("a + # joined\n on (b) group_left (b) c");
        Problem problem = result.problems().getFirst();
        assertThat(problem.span().text(result.source())).isEqualTo("+ # joined\n on (b) group_left (b)");
    }

    @Test
    void wrongTypesLeaveATree() {
        ParseResult result = Promql.parse("rate(x)");
        assertThat(result.isValid()).isFalse();
        assertThat(result.expr()).hasToString("rate(x)");
        assertThat(Promql.parse("rate(x").expr()).isNull();
    }

    @Test
    void emptyQueries() {
        assertThat(Promql.parse("").problems()).containsExactly(new Problem(Span.NONE, "no expression found in input"));
        assertThat(Promql.parse("# nothing").isValid()).isFalse();
    }

    @Test
    void rendersTheLineWithCarets() {
        assertThatThrownBy(() -> Promql.expr("sum(\n\trate(x[1h]) by (job)\n)"))
                .isInstanceOf(PromqlException.class)
                .hasMessage("""
                        2:14: parse error: unexpected <by> in aggregation
                          \trate(x[1h]) by (job)
                          \t            ^^""");
    }

    @Test
    void rendersProblemsAtTheEnd() {
        ParseResult result = Promql.parse("a +");
        assertThat(result.problems().getFirst().render("a +")).isEqualTo("""
                1:4: parse error: unexpected end of input
                  a +
                     ^""");
    }
}

package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".*", "a?b*", "(a|)", "a*|b", "(a+)?", "^$", "\\A\\z", "()", "a{0}", "a{0,5}", "(?i)", "(?s:.*)",
                "\\B", "\\Q\\E", "(a*)+", "|a", "$*"
            })
    void matchesEmpty(String pattern) {
        assertThat(Regex.of(pattern)).isEqualTo(new Regex(true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", ".+", "a|b", "(a?b)", "[a-z]", "[]a]", "[^]]", "[[:alpha:]]", "\\d", "\\pL", "\\p{Greek}", "a{1,}",
                "(?P<n>a)", "(?<n>a)", "\\b", "\\Qa.*\\E", "\\x{1F600}", "\\012", "a{", "a{,2}", "{", "]", "x*?y", "é",
                "\\-\\_", "[\\w-]"
            })
    void doesNotMatchEmpty(String pattern) {
        assertThat(Regex.of(pattern)).isEqualTo(new Regex(false, null));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            (           => missing closing ): `(`
            a)          => unexpected ): `a)`
            (?=a)       => invalid or unsupported Perl syntax: `(?=`
            (?x)        => invalid or unsupported Perl syntax: `(?x`
            (?P<n       => invalid named capture: `(?P<n`
            *a          => missing argument to repetition operator: `*`
            a++         => invalid nested repetition operator: `++`
            a{1001}     => invalid repeat count: `{1001}`
            a{2,1}      => invalid repeat count: `{2,1}`
            (a{99}){99} => invalid repeat count: `{99}`
            [a          => missing closing ]: `[a`
            [z-a]       => invalid character class range: `z-a`
            [[:foo:]]   => invalid character class range: `[:foo:]`
            \\p{Foo}    => invalid character class range: `\\p{Foo}`
            \\1         => invalid escape sequence: `\\1`
            \\h         => invalid escape sequence: `\\h`
            a\\         => trailing backslash at end of expression: ``
            """)
    void rejects(String pattern, String problem) {
        assertThat(Regex.of(pattern).problem()).isEqualTo(problem);
    }
}

package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolatorTest {

    private static final Interpolator INTERPOLATOR = new Interpolator(Map.of(
            "one", VariableValue.of("a.b"),
            "odd", VariableValue.of("it's\\d"),
            "quote", VariableValue.of("a\"b'c"),
            "single", VariableValue.ofSeveral(List.of("a.b")),
            "many", VariableValue.ofSeveral(List.of("a.b", "c/d", "e\\f")),
            "pair", VariableValue.ofSeveral(List.of("a b", "c'd")),
            "all", VariableValue.all(List.of("x", "y")),
            "custom", VariableValue.all(".*"),
            "named", new VariableValue(List.of("1", "2"), List.of("One", "Two"), true, false)));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            x{a="$one"}              => x{a="a.b"}
            x{a='$odd'}              => x{a='it\\\\'s\\\\d'}
            x{a=~"$single"}          => x{a=~"a\\\\.b"}
            x{a=~"$many"}            => x{a=~"(a\\\\.b|c/d|e\\\\\\\\f)"}
            x{a=~"[[many]]"}         => x{a=~"(a\\\\.b|c/d|e\\\\\\\\f)"}
            x{a=~"$all"}             => x{a=~"(x|y)"}
            x{a=~"$custom"}          => x{a=~".*"}
            ${custom:regex}          => .*
            ${custom:text}           => All
            ${custom:percentencode}  => %7B.%2A%7D
            ${all:text}              => All
            ${many:regex}            => (a\\.b|c\\/d|e\\\\f)
            ${one:regex}             => a\\.b
            ${many:pipe}             => a.b|c/d|e\\f
            [[many:pipe]]            => a.b|c/d|e\\f
            ${many:csv}              => a.b,c/d,e\\f
            ${many:raw}              => a.b,c/d,e\\f
            ${many:glob}             => {a.b,c/d,e\\f}
            ${single:glob}           => a.b
            ${many:unheard-of}       => {a.b,c/d,e\\f}
            ${many:json}             => ["a.b","c/d","e\\\\f"]
            ${quote:json}            => "a\\"b'c"
            ${quote:doublequote}     => "a\\"b'c"
            ${quote:singlequote}     => 'a"b\\'c'
            ${quote:sqlstring}       => 'a"b''c'
            ${pair:sqlstring}        => 'a b','c''d'
            ${pair:singlequote}      => 'a b','c\\'d'
            ${pair:doublequote}      => "a b","c'd"
            ${pair:lucene}           => ("a\\ b" OR "c'd")
            ${one:lucene}            => a.b
            ${pair:percentencode}    => %7Ba%20b%2Cc%27d%7D
            ${pair:queryparam}       => var-pair=a%20b&var-pair=c%27d
            ${pair:customqueryparam:p:x-} => p=x-a%20b&p=x-c%27d
            ${pair:join}             => a b,c'd
            ${pair:join: or }        => a b or c'd
            ${pair:join::}           => a b:c'd
            ${pair:distributed}      => a b,pair=c'd
            ${named:text}            => One + Two
            ${named.text}            => One + Two
            ${named.value:csv}       => 1,2
            ${named.other}           => ${named.other}
            node_${one}_x[$__range]  => node_a.b_x[$__range]
            $unknown ${unknown:csv}  => $unknown ${unknown:csv}
            $one$one[[one]]          => a.ba.ba.b
            100$ [[ ]] ${} $         => 100$ [[ ]] ${} $
            """)
    void writesAsGrafanaDoes(String text, String expected) {
        assertThat(INTERPOLATOR.apply(text)).isEqualTo(expected);
    }
}

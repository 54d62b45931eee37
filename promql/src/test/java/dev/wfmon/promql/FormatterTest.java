package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {

    private static final ParseOptions EVERYTHING = ParseOptions.GRAFANA.withAllFlags();

    private static final int NARROW = 20;

    private static final String LAYOUTS = """
            up{b='2',a='1'}
            =>
            up{a="1",b="2"}
            ---
            first_metric + second_metric
            =>
              first_metric
            +
              second_metric
            ---
            one+two+three+four+five
            =>
                one + two + three
              +
                four
            +
              five
            ---
            one + two * three_three * four
            =>
              one
            +
                two * three_three
              *
                four
            ---
            a > bool on (x, y) group_left (z) b
            =>
              a
            > bool on (x, y) group_left (z)
              b
            ---
            first_metric + fill(0) second_metric
            =>
              first_metric
            + fill (0)
              second_metric
            ---
            2 ^ long_metric ^ long_metric
            =>
              2
            ^
                long_metric
              ^
                long_metric
            ---
            -(first_metric + second_metric)
            =>
            -(
                first_metric
              +
                second_metric
            )
            ---
            -first_metric ^ second_metric
            =>
            -first_metric
            ^
              second_metric
            ---
            topk by (job) (5, rate(long_metric[5m]))
            =>
            topk by (job) (
              5,
              rate(
                long_metric[5m]
              )
            )
            ---
            sum(long_metric_name) by (job)
            =>
            sum by (job) (
              long_metric_name
            )
            ---
            max_over_time(rate(long_metric[5m])[1h:5m] offset 1h)
            =>
            max_over_time(
              rate(
                long_metric[5m]
              )[1h:5m] offset 1h
            )
            ---
            sum_over_time(a[1h:5m]) + b
            =>
              sum_over_time(
                a[1h:5m]
              )
            +
              b
            ---
            days_in_the_month{} + days_in_month()
            =>
              days_in_the_month
            +
              days_in_month()
            ---
            a_metric_with_a_long_name{label="value"}
            =>
            a_metric_with_a_long_name{label="value"}
            ---
            {a="ä234567890"} + b
            =>
              {a="ä234567890"}
            +
              b
            ---
            {a="a234567890"}+b
            =>
            {a="a234567890"} + b
            """;

    private static final String COMMENTS = """
            # head
            a
            =>
            # head
            a
            ---

              # head

            \t# and more
            a + b
            =>
            # head
            # and more
            a + b
            ---
            a # tail
            =>
            a # tail
            ---
            a + b #tail
            # end
            =>
            a + b #tail
            # end
            ---
            a # on a
            + b
            =>
              a # on a
            +
              b
            ---
            a
            # above the operator
            + # on the operator
            # above b
            b
            =>
              a
            # above the operator
            + # on the operator
              # above b
              b
            ---
            a # 1
            # 2
            + # 3
            # 4
            b # 5
            # 6
            =>
              a # 1
            # 2
            + # 3
              # 4
              b # 5
            # 6
            ---
            # the chain
            a + b # on b
            + c
            =>
            # the chain
              a + b # on b
            +
              c
            ---
            a + ( # open
            # above
            b # behind
            # below
            ) # close
            =>
              a
            +
              ( # open
                # above
                b # behind
                # below
              ) # close
            ---
            rate( # open
            a[5m] # behind
            )
            =>
            rate( # open
              a[5m] # behind
            )
            ---
            rate # name
            # name
            (a[5m])
            =>
            rate( # name
              # name
              a[5m]
            )
            ---
            clamp(a, # a
            # min
            1, 2 # max
            )
            =>
            clamp(
              a, # a
              # min
              1,
              2 # max
            )
            ---
            clamp(a # a
            , # comma
            1, 2)
            =>
            clamp(
              a, # a
              # comma
              1,
              2
            )
            ---
            time( # none
            )
            =>
            time( # none
            )
            ---
            time(
            # none
            )
            =>
            time(
              # none
            )
            ---
            sum # name
            by # by
            ( # open
            job, # job
            pod # pod
            ) # close
            (a) # tail
            =>
            sum by (job, pod) ( # name
              # by
              # open
              # job
              # pod
              # close
              a
            ) # tail
            ---
            sum(a) by (job, # job
            pod) # tail
            =>
            sum by (job, pod) ( # job
              a
            ) # tail
            ---
            topk(3 # three
            # close
            , a
            # close
            ) # by
            by (job)
            =>
            topk by (job) ( # by
              3, # three
              # close
              a
              # close
            )
            ---
            a / # op
            on # on
            (job) # close
            group_left # group
            b
            =>
              a
            / on (job) group_left () # op
              # on
              # close
              # group
              b
            ---
            a > # op
            bool # bool
            1
            =>
              a
            > bool # op
              # bool
              1
            ---
            a + fill( # fill
            0 # zero
            ) b
            =>
              a
            + fill (0) # fill
              # zero
              b
            ---
            -
            # sign
            a
            =>
            # sign
            -a
            ---
            b + - # sign
            5
            =>
              b
            +
              # sign
              -5
            ---
            - # first
            - # second
            a ^ # power
            2
            =>
            # first
            # second
            --a
            ^ # power
              2
            ---
            up{ # open
            # above c
            c="3", # on c
            # above a
            a="1" # on a
            , # above b
            b= # inside b
            "2"
            # last
            }
            =>
            up{ # open
              # above a
              a="1", # on a
              # above b
              # inside b
              b="2",
              # above c
              c="3" # on c
              # last
            }
            ---
            {"up", # name
            job="a",} + b
            =>
              {
                __name__="up", # name
                job="a"
              }
            +
              b
            ---
            up # metric
            { # open
            # a
            a="1" # on a
            } # close
            [ 5m # range
            ] # bracket
            offset # offset
            1h # tail
            =>
            # metric
            # close
            # range
            # bracket
            # offset
            up{ # open
              # a
              a="1" # on a
            }[5m] offset 1h # tail
            ---
            up{ # nothing
            }
            =>
            # nothing
            up
            ---
            up @ # at
            end( # edge
            ) offset 5m
            =>
            # at
            # edge
            up @ end() offset 5m
            ---
            max_over_time((a # on a
            + b)[1h # hour
            :5m] # step
            offset 1d)
            =>
            max_over_time(
              (
                  a # on a
                +
                  b
              )[1h:5m] offset 1d # hour
              # step
            )
            ---
            sum_over_time(up{a="1" # on a
            }[1h:
            # range
            ]) + b # tail
            =>
              sum_over_time(
                up{
                  a="1" # on a
                }[1h:]
                # range
              )
            +
              b # tail
            ---
            rate($metric[$__interval] # behind
            ) / ${all:raw} # tail
            =>
              rate(
                $metric[$__interval] # behind
              )
            /
              ${all:raw} # tail
            ---
            label_replace(a, "b#", '# no comment', `c`, "d") # comment
            =>
            label_replace(
              a,
              "b#",
              "# no comment",
              "c",
              "d"
            ) # comment
            """;

    record Case(String query, String formatted) {
        @Override
        public String toString() {
            return query;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(LAYOUTS, COMMENTS)
                .flatMap(table -> Arrays.stream(table.split("---\n")))
                .map(example -> example.split("=>\n"))
                .map(halves -> new Case(halves[0], halves[1].stripTrailing()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void laysOut(Case example) {
        assertThat(format(example.query, EVERYTHING, NARROW)).isEqualTo(example.formatted);
    }

    @Test
    void commentsLoseTheBlanksBehindThem() {
        assertThat(Promql.format("a # windows\r\n+ b # blank \t ")).isEqualTo("  a # windows\n+\n  b # blank");
    }

    @Test
    void variablesStayAsWritten() {
        String query = "sum by (pod) (rate($metric{job=~\"$job|[[x]]\"}[$__rate_interval] offset $shift)) * $factor";
        assertThat(format(query, ParseOptions.GRAFANA, 100)).isEqualTo(query);
        assertThat(format(query, ParseOptions.GRAFANA, 10)).isEqualTo("""
                  sum by (pod) (
                    rate(
                      $metric{job=~"$job|[[x]]"}[$__rate_interval] offset $shift
                    )
                  )
                *
                  $factor""");
    }

    @Test
    void widthIsThatOfPrometheusUnlessSaidOtherwise() {
        String query = "aa + " + "b".repeat(95);
        assertThat(Promql.format(query)).isEqualTo(query);
        assertThat(Promql.format(query + "b")).isEqualTo("  aa\n+\n  " + "b".repeat(96));
        assertThat(Promql.format("a+b", ParseOptions.PROMETHEUS, 0)).isEqualTo("  a\n+\n  b");
        assertThat(Promql.format(query + "b", ParseOptions.PROMETHEUS, Integer.MAX_VALUE))
                .isEqualTo(query + "b");
    }

    @Test
    void invalidQueriesAreNotFormatted() {
        assertThatThrownBy(() -> Promql.format("sum(a # why"))
                .isInstanceOf(PromqlException.class)
                .hasMessageContaining("unclosed left parenthesis");
        assertThatThrownBy(() -> Promql.format("$x")).isInstanceOf(PromqlException.class);
    }

    /** Formats a query, and checks all that holds for every query. */
    static String format(String query, ParseOptions options, int width) {
        String formatted = Promql.format(query, options, width);
        ParseResult before = Promql.parse(query, options);
        ParseResult after = Promql.parse(formatted, options);
        assertThat(after.isValid())
                .as("validity of %s from %s", formatted, query)
                .isTrue();
        assertThat(before.orThrow().sameAs(after.orThrow()))
                .as("the tree of %s from %s", formatted, query)
                .isTrue();
        assertThat(comments(after)).as("comments of %s", query).isEqualTo(comments(before));
        assertThat(Promql.format(formatted, options, width))
                .as("the second format of %s", query)
                .isEqualTo(formatted);
        return formatted;
    }

    private static List<String> comments(ParseResult result) {
        return result.comments().stream()
                .map(comment -> comment.text().stripTrailing())
                .sorted()
                .toList();
    }
}

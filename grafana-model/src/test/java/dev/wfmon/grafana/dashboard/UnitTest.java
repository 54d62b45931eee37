package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitTest {

    @Test
    void offersWhatGrafanaOffers() {
        assertThat(Unit.offered()).hasSize(272).doesNotHaveDuplicates().allMatch(Unit::isKnown);
        assertThat(Unit.SECONDS.category()).contains(UnitCategory.TIME);
        assertThat(Unit.of("kbytes").category()).contains(UnitCategory.DATA);
        assertThat(Unit.offered())
                .extracting(unit -> unit.category().orElseThrow())
                .contains(UnitCategory.values());
    }

    static Stream<Arguments> customUnits() {
        return Stream.of(
                arguments(Unit.suffix("tasks"), "suffix:tasks"),
                arguments(Unit.prefix("~"), "prefix:~"),
                arguments(Unit.count("req"), "count:req"),
                arguments(Unit.si("mF"), "si:mF"),
                arguments(Unit.currency("₿"), "currency:₿"),
                arguments(Unit.time("YYYY-MM-DD"), "time:YYYY-MM-DD"),
                arguments(Unit.bool("up", "down"), "bool:up/down"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("customUnits")
    void spellsCustomUnits(Unit unit, String id) {
        assertThat(unit.id()).isEqualTo(id);
        assertThat(unit.isKnown()).isTrue();
        assertThat(unit.category()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"s,true", "µs,true", "bytes,true", "suffix:x,true", "seconds,false", "S,false", "foo:bar,false"})
    void knowsWhatMeansSomethingToGrafana(String id, boolean isKnown) {
        assertThat(Unit.of(id).isKnown()).isEqualTo(isKnown);
    }
}

package dev.wfmon.measure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A unit: powers of base units, and how many of the unit make one of these.
 *
 * <pre>{@code
 * Unit.BYTES.per(Unit.SECONDS);        // byte/second
 * Unit.RATIO.times(100);               // Optional[percent]
 * Unit.SECONDS.times(1000);            // Optional[1000 * second]: milliseconds
 * }</pre>
 *
 * @param powers of {@code second}, {@code byte}, {@code thing} and others; none for a share of a whole
 * @param scale how many of this unit make one base unit: 1000 for milliseconds, 1/1024 for KiB, 60 for what happens a
 *     minute instead of a second
 */
public record Unit(SortedMap<String, Integer> powers, double scale) {

    /** A share of a whole, 1 for all of it. */
    public static final Unit RATIO = new Unit(Collections.emptySortedMap(), 1);

    /** A share of a whole, 100 for all of it. */
    public static final Unit PERCENT = new Unit(Collections.emptySortedMap(), 100);

    public static final Unit SECONDS = base("second");
    public static final Unit BYTES = base("byte");

    /** How many there are of something. */
    public static final Unit THINGS = base("thing");

    /** A moment, in seconds since 1970. */
    public static final Unit INSTANT = base("instant");

    /** Factors between units that people use; any other factor makes another quantity. */
    private static final double[] FACTORS = {
        1,
        8,
        60,
        3600,
        86400,
        100,
        1e3,
        1e6,
        1e9,
        1e12,
        1024,
        1024 * 1024,
        1024.0 * 1024 * 1024,
        1024.0 * 1024 * 1024 * 1024
    };

    public Unit {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** A unit of its own. */
    public static Unit base(String name) {
        return new Unit(new TreeMap<>(Map.of(name, 1)), 1);
    }

    /** The unit of a product. */
    public Unit times(Unit other) {
        return combined(other, 1);
    }

    /** The unit of a quotient. So much for each thing is so much: seconds for each request are seconds. */
    public Unit per(Unit other) {
        Unit quotient = combined(other, -1);
        boolean isEach = quotient.powers.getOrDefault("thing", 0) < 0 && quotient.powers.size() > 1;
        return isEach ? new Unit(without("thing", quotient.powers), quotient.scale) : quotient;
    }

    /** The unit of the same quantities when the numbers are multiplied; none for a factor that makes another quantity. */
    public Optional<Unit> times(double factor) {
        boolean isUsual =
                DoubleStream.of(FACTORS).anyMatch(usual -> isNear(factor, usual) || isNear(factor, 1 / usual));
        return isUsual ? Optional.of(new Unit(powers, scale * factor)) : Optional.empty();
    }

    /** Whether both measure the same, perhaps in other steps: seconds and milliseconds. */
    public boolean isCommensurable(Unit other) {
        return powers.equals(other.powers);
    }

    /** Whether it is so much a second. */
    public boolean isRate() {
        return powers.getOrDefault("second", 0) == -1;
    }

    private Unit combined(Unit other, int sign) {
        SortedMap<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> all.merge(name, sign * power, Integer::sum));
        all.values().removeIf(power -> power == 0);
        return new Unit(all, sign > 0 ? scale * other.scale : scale / other.scale);
    }

    private static SortedMap<String, Integer> without(String name, SortedMap<String, Integer> powers) {
        SortedMap<String, Integer> rest = new TreeMap<>(powers);
        rest.remove(name);
        return rest;
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * Math.abs(other);
    }

    /** Such as {@code byte/second}, {@code percent}, {@code 1000 * second}. */
    @Override
    public String toString() {
        if (powers.isEmpty()) {
            return scale == 1 ? "ratio" : scale == 100 ? "percent" : scale + " * ratio";
        }
        String above = powers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? "^" + entry.getValue() : ""))
                .collect(Collectors.joining("*"));
        String below = powers.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(entry -> "/" + entry.getKey() + (entry.getValue() < -1 ? "^" + -entry.getValue() : ""))
                .collect(Collectors.joining());
        String factor = scale == 1 ? "" : (scale == Math.rint(scale) ? Long.toString((long) scale) : scale) + " * ";
        return factor + (above.isEmpty() ? "1" : above) + below;
    }
}

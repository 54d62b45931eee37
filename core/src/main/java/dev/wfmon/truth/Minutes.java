package dev.wfmon.truth;

import dev.wfmon.simulation.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The minutes at which something holds, as rules are evaluated once a minute.
 *
 * @param from the first minute
 * @param count how many there are
 * @param held those at which it holds, from 0
 */
record Minutes(Instant from, int count, BitSet held) {

    /** When a condition holds in a period; it cannot outside of a span. */
    static Minutes of(Period period, Period span, Predicate<Instant> condition) {
        int last = Math.toIntExact(period.length().toMinutes());
        BitSet held = new BitSet(last + 1);
        for (int i = minute(period.from(), span.from(), last); i <= minute(period.from(), span.to(), last); i++) {
            held.set(i, condition.test(at(period.from(), i)));
        }
        return new Minutes(period.from(), last + 1, held);
    }

    /** The minute in which an instant lies, or the first or last where it does not. */
    private static int minute(Instant from, Instant instant, int last) {
        return Math.clamp(Duration.between(from, instant).toMinutes(), 0, last);
    }

    private static Instant at(Instant from, int minute) {
        return from.plus(Duration.ofMinutes(minute));
    }

    /** Those that have so many neighbours on both sides at which it holds too. */
    Minutes shrunkBy(int neighbours) {
        BitSet kept = (BitSet) held.clone();
        for (int shift = 1; shift <= neighbours; shift++) {
            kept.and(later(held, shift));
            kept.and(earlier(held, shift));
        }
        return new Minutes(from, count, kept);
    }

    /** Those, and so many on both sides. */
    Minutes grownBy(int neighbours) {
        BitSet grown = (BitSet) held.clone();
        for (int shift = 1; shift <= neighbours; shift++) {
            grown.or(later(held, shift));
            grown.or(earlier(held, shift));
        }
        return new Minutes(from, count, grown);
    }

    /** Those at which it has held for some time without a break. */
    Minutes afterHolding(Duration time) {
        BitSet lasting = (BitSet) held.clone();
        for (int shift = 1; shift <= time.toMinutes(); shift++) {
            lasting.and(later(held, shift));
        }
        return new Minutes(from, count, lasting);
    }

    /** From the first minute of a run of them to the first after it. */
    List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int begin = held.nextSetBit(0); begin >= 0; ) {
            int end = held.nextClearBit(begin);
            periods.add(new Period(at(from, begin), at(from, end)));
            begin = held.nextSetBit(end);
        }
        return periods;
    }

    private BitSet later(BitSet bits, int shift) {
        BitSet shifted = new BitSet(count);
        bits.stream().map(bit -> bit + shift).filter(bit -> bit < count).forEach(shifted::set);
        return shifted;
    }

    private BitSet earlier(BitSet bits, int shift) {
        return bits.get(shift, Math.max(shift, count));
    }
}

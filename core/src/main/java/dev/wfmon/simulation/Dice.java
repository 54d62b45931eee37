package dev.wfmon.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Random values in the words of the model. */
record Dice(SplittableRandom random) {

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from 0 to a highest one. */
    int upTo(int highest) {
        return random.nextInt(highest + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A duration about a median: two thirds lie within a factor of 1.4, none below a tenth of it. */
    Duration around(Duration median) {
        double factor = Math.max(0.1, Math.exp(0.35 * random.nextGaussian()));
        return Duration.ofMillis(Math.round(median.toMillis() * factor));
    }

    /** The time until the next of events that come independently of each other. */
    Duration until(Duration mean) {
        return Duration.ofMillis(Math.round(-Math.log(1 - random.nextDouble()) * mean.toMillis()));
    }

    /** A number about a mean, at most by a share of it away. */
    double near(double mean, double share) {
        return mean * (1 + share * (2 * random.nextDouble() - 1));
    }

    /** Five letters that tell names apart, as Kubernetes makes them. */
    String suffix() {
        return random.ints(5, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}

package dev.wfmon.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes many texts, right and wrong ones, of a few: lines are dropped, doubled and moved, and words give way to others.
 *
 * @param words what a word may become; those that contain one of the others come first
 */
record Mutants(long seed, List<String> texts, List<String> words) {

    private static final int MAX_STEPS = 2;

    List<String> make(int count) {
        Random random = new Random(seed);
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int step = random.nextInt(MAX_STEPS); step >= 0; step--) {
                text = mutate(text, random);
            }
            mutants.add(text);
        }
        return mutants;
    }

    private String mutate(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            default -> lines.set(at, exchange(lines.get(at), random));
        }
        return lines.isEmpty() ? text : String.join("\n", lines) + "\n";
    }

    /** The line with one of its words, or its value, replaced. */
    private String exchange(String line, Random random) {
        String word = words.get(random.nextInt(words.size()));
        List<String> inside = words.stream().filter(line::contains).toList();
        int colon = line.indexOf(": ");
        if (colon >= 0 && (inside.isEmpty() || random.nextInt(3) == 0)) {
            return line.substring(0, colon + 2) + word;
        }
        return inside.isEmpty() ? line : line.replace(inside.get(random.nextInt(inside.size())), word);
    }
}

package dev.wfmon.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What of the answers to a variable's query Grafana offers, and in which order. */
final class VariableOptions {

    private static final Pattern SLASHED = Pattern.compile("/(.*)/([gimsuy]*)", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private VariableOptions() {}

    /**
     * The values that can be picked.
     *
     * @param regex which answers count, and by a group, which part of them: bare, or {@code /…/i}
     * @param sort Grafana's number: 0 as they came, 1 and 2 by letters, 3 and 4 by numbers, 5 and 6 by letters of any
     *     case, 7 and 8 naturally; even ones downwards
     */
    static List<String> of(List<String> answers, Optional<String> regex, long sort) {
        Map<String, String> distinct = new LinkedHashMap<>();
        Optional<Pattern> pattern = regex.flatMap(VariableOptions::pattern);
        for (String answer : answers) {
            (pattern.isEmpty() ? Optional.of(answer) : part(pattern.get(), answer))
                    .ifPresent(value -> distinct.putIfAbsent(value, value));
        }
        return sorted(new ArrayList<>(distinct.values()), sort);
    }

    /** JavaScript's regular expression as Java's; one that Java does not take lets everything pass. */
    private static Optional<Pattern> pattern(String regex) {
        Matcher slashed = SLASHED.matcher(regex);
        try {
            return Optional.of(
                    slashed.matches()
                            ? Pattern.compile(
                                    slashed.group(1), slashed.group(2).contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                            : Pattern.compile("^" + regex + "$"));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The group named value, else the first group that matched something, else all of it. */
    private static Optional<String> part(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (pattern.namedGroups().containsKey("value")) {
            return Optional.ofNullable(matcher.group("value"));
        }
        return matcher.groupCount() == 0 ? Optional.of(answer) : Optional.ofNullable(matcher.group(1));
    }

    private static List<String> sorted(List<String> values, long sort) {
        switch ((int) (sort + 1) / 2) {
            case 1 -> values.sort(Comparator.naturalOrder());
            case 2 -> values.sort(Comparator.comparingDouble(VariableOptions::number));
            case 3 -> values.sort(Comparator.comparing(value -> value.toLowerCase(Locale.ROOT)));
            case 4 -> values.sort(Comparator.comparing(VariableOptions::padded));
            default -> {
                return values;
            }
        }
        if (sort % 2 == 0) {
            Collections.reverse(values);
        }
        return values;
    }

    /** The first number in a value; those without one come first. */
    private static double number(String value) {
        Matcher digits = DIGITS.matcher(value);
        return digits.find() ? Double.parseDouble(digits.group()) : -1;
    }

    /** A value whose numbers compare as numbers when its letters are compared. */
    private static String padded(String value) {
        return DIGITS.matcher(value.toLowerCase(Locale.ROOT))
                .replaceAll(digits -> "0".repeat(Math.max(0, 20 - digits.group().length())) + digits.group());
    }
}

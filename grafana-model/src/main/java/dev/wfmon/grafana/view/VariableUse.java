package dev.wfmon.grafana.view;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable of Grafana in a text: {@code $name}, {@code ${name:format}}, {@code [[name]]}.
 *
 * <pre>{@code
 * VariableUse.in("up{job=\"$job\"}[${__interval}]"); // [job at 8 to 12, __interval at 15 to 28]
 * }</pre>
 *
 * <p>What starts with a digit is none, for {@code $1} in a {@code label_replace} is a group.
 *
 * @param start where it starts in the text, in characters from 0
 * @param end behind its last character
 */
public record VariableUse(String name, int start, int end) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$([a-zA-Z_]\\w*)|\\$\\{([a-zA-Z_]\\w*)[^}]*}|\\[\\[([a-zA-Z_]\\w*)[^\\]]*]]");
    private static final String BUILT_IN_PREFIX = "__";

    /** All uses in a text, in order. */
    public static List<VariableUse> in(String text) {
        return VARIABLE.matcher(text).results().map(VariableUse::of).toList();
    }

    private static VariableUse of(MatchResult match) {
        String name = Stream.of(1, 2, 3)
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new VariableUse(name, match.start(), match.end());
    }

    /** Whether Grafana itself defines it, as {@code $__rate_interval}. */
    public boolean isBuiltIn() {
        return name.startsWith(BUILT_IN_PREFIX);
    }
}

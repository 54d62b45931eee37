package dev.wfmon.lint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Grafana's variables in any texts, with their places: {@code $name}, {@code ${name:format}}, {@code [[name]]}. What
 * starts with a digit is none here, for {@code $1} in a {@code label_replace} is a group.
 */
final class Variables {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$([a-zA-Z_]\\w*)|\\$\\{([a-zA-Z_]\\w*)[^}]*}|\\[\\[([a-zA-Z_]\\w*)[^\\]]*]]");
    private static final String BUILT_IN_PREFIX = "__";

    /** A variable that a text names. */
    record Use(String name, int start, int end) {

        boolean isBuiltIn() {
            return name.startsWith(BUILT_IN_PREFIX);
        }
    }

    private Variables() {}

    static List<Use> uses(String text) {
        return VARIABLE.matcher(text).results().map(Variables::use).toList();
    }

    private static Use use(MatchResult match) {
        String name = match.group(1);
        for (int group = 2; name == null && group <= 3; group++) {
            name = match.group(group);
        }
        return new Use(String.valueOf(name), match.start(), match.end());
    }
}

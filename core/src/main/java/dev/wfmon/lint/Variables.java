package dev.wfmon.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grafana's variables in texts: {@code $name}, {@code ${name:format}}, {@code [[name]]}. */
final class Variables {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$([a-zA-Z_]\\w*)|\\$\\{([a-zA-Z_]\\w*)[^}]*}|\\[\\[([a-zA-Z_]\\w*)[^\\]]*]]");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`");
    private static final String BUILT_IN_PREFIX = "__";

    /** These stand for durations, which the parser knows. */
    private static final Set<String> DURATIONS = Set.of("__rate_interval", "__interval", "__range");

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

    /** Whether a variable stands outside of quotes, other than those that are always durations. */
    static boolean standOutsideStrings(String expression) {
        Matcher strings = STRING.matcher(expression);
        return uses(strings.replaceAll("\"\"")).stream().anyMatch(use -> !DURATIONS.contains(use.name()));
    }
}

package dev.wfmon.grafana.alerting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that stands for a secret which is kept elsewhere, in the words of Grafana's provisioning files.
 *
 * <pre>{@code
 * Placeholder.parse("$__env{SLACK_TOKEN}");        // the variable SLACK_TOKEN
 * Placeholder.parse("${SLACK_TOKEN}");             // the same
 * Placeholder.parse("$__file{/run/secrets/slack}"); // the content of a file
 * Placeholder.parse("xoxb-1");                     // none
 * }</pre>
 */
public sealed interface Placeholder {

    /** The value of a variable of the environment. */
    record Variable(String name) implements Placeholder {}

    /** The content of a file, without the white space around it. */
    record File(String path) implements Placeholder {}

    /** A text that names its source: Grafana's only way to name a file. */
    Pattern EXPLICIT = Pattern.compile("\\$__(env|file)\\{([^{}]+)}");

    /** A variable as shells write it. */
    Pattern SHELL = Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z_][A-Za-z0-9_]*))");

    /** What a text stands for as a whole; none where it is, at least in part, what it says. */
    static Optional<Placeholder> parse(String text) {
        Matcher explicit = EXPLICIT.matcher(text);
        if (explicit.matches()) {
            String source = explicit.group(2);
            return Optional.of(explicit.group(1).equals("env") ? new Variable(source) : new File(source));
        }
        Matcher shell = SHELL.matcher(text);
        return shell.matches() && !text.startsWith("$__")
                ? Optional.of(new Variable(shell.group(1) == null ? shell.group(2) : shell.group(1)))
                : Optional.empty();
    }

    /** Whether a text names its source in the way that is a placeholder wherever it stands. */
    static boolean isExplicit(String text) {
        return EXPLICIT.matcher(text).matches();
    }
}

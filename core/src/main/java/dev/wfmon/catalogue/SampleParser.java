package dev.wfmon.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a line with a sample apart. Names of other than letters, digits, underscores and colons stand in quotes, that of
 * the metric among the labels: <code>{"http.requests", code="200"} 3</code>.
 */
final class SampleParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    private static final Pattern SPACE = Pattern.compile("[ \\t]+");
    private static final Pattern VALUE = Pattern.compile("[^ \\t]+");

    private final String line;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String name = "";
    private int at;
    private String mistake = "";

    SampleParser(String line) {
        this.line = line;
    }

    /** The sample; empty when there is a {@link #mistake}. */
    Optional<SampleLine> parse() {
        name = take(NAME);
        take(SPACE);
        boolean isRead = (!isNext("{") || readLabels()) && readValue();
        return isRead ? Optional.of(new SampleLine(name, labels)) : Optional.empty();
    }

    String mistake() {
        return mistake;
    }

    /** Where reading stopped, in characters from the start of the line. */
    int offset() {
        return at;
    }

    private boolean readLabels() {
        do {
            at++;
            take(SPACE);
            if (!isNext("}") && !readLabel()) {
                return false;
            }
            take(SPACE);
        } while (isNext(","));
        return isNext("}") ? skipBrace() : wrong("expected a comma or the end of the labels");
    }

    private boolean skipBrace() {
        at++;
        return true;
    }

    private boolean readLabel() {
        boolean isQuoted = isNext("\"");
        String label = SampleLine.unquoted(take(isQuoted ? QUOTED : NAME));
        take(SPACE);
        if (isQuoted && name.isEmpty() && !isNext("=")) {
            name = label;
            return true;
        }
        if (label.isBlank() || label.equals("__name__") || !isNext("=")) {
            return wrong("expected a label, as in {code=\"200\"}");
        }
        at++;
        take(SPACE);
        if (!isNext("\"")) {
            return wrong("expected the value of the label in quotes");
        }
        String value = take(QUOTED);
        if (value.isEmpty()) {
            return wrong("the value of the label has no end");
        }
        if (value.length() > 2) {
            labels.put(label, SampleLine.unquoted(value));
        }
        return true;
    }

    private boolean readValue() {
        if (name.isBlank()) {
            return wrong("expected the name of a metric");
        }
        take(SPACE);
        int start = at;
        if (SampleLine.number(take(VALUE)).isEmpty()) {
            at = start;
            return wrong("expected a number");
        }
        return true;
    }

    private boolean isNext(String text) {
        return line.startsWith(text, at);
    }

    /** What is here of that kind; empty when it is something else. */
    private String take(Pattern kind) {
        Matcher matcher = kind.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean wrong(String what) {
        mistake = what;
        return false;
    }
}

package dev.wfmon.alert.routing;

import dev.wfmon.alert.routing.MatcherSyntax.Parsed;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matchers as Alertmanager reads them since 0.27: names and values are words, or anything in quotes. */
final class Utf8Matchers {

    private static final String WORD = "[^\\s{}!=~,\\\\\"'`]+|\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern MATCHER =
            Pattern.compile("(?s)\\s*(" + WORD + ")\\s*(=~|!=|!~|=)\\s*(" + WORD + ")\\s*");

    private Utf8Matchers() {}

    static Parsed parse(String text) {
        String list = text.strip();
        boolean isOpen = list.startsWith("{");
        if (isOpen != list.endsWith("}") || list.equals("{")) {
            return Parsed.refused("a brace stands alone in " + text);
        }
        String inner = isOpen ? list.substring(1, list.length() - 1) : list;
        List<LabelMatcher> matchers = new ArrayList<>();
        int at = 0;
        while (!inner.substring(at).isBlank()) {
            Matcher matcher = MATCHER.matcher(inner).region(at, inner.length());
            if (!matcher.lookingAt() || (matcher.end() < inner.length() && inner.charAt(matcher.end()) != ',')) {
                return Parsed.refused("\"" + inner.substring(at).strip()
                        + "\" is no matcher; write it as name=\"value\", with = != =~ or !~ and commas between");
            }
            Optional<String> name = unquoted(matcher.group(1));
            Optional<String> value = unquoted(matcher.group(3));
            if (name.isEmpty() || value.isEmpty()) {
                return Parsed.refused("the quotes in " + matcher.group().strip() + " hold an escape that is unknown");
            }
            Parsed parsed = ClassicMatchers.matcher(name.get(), matcher.group(2), value.get());
            if (parsed.problem().isPresent()) {
                return parsed;
            }
            matchers.addAll(parsed.matchers());
            at = Math.min(matcher.end() + 1, inner.length());
        }
        return Parsed.of(matchers);
    }

    /** Go's escapes in quotes; those that JSON has as well suffice for all that people write. */
    private static Optional<String> unquoted(String word) {
        if (!word.startsWith("\"")) {
            return Optional.of(word);
        }
        return JsonReader.read(new SourceText("quoted", word)).documents().stream()
                .map(document -> document.root())
                .filter(JsonString.class::isInstance)
                .flatMap(root -> root.asString().stream())
                .findFirst();
    }
}

package dev.wfmon.alert;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template for Prometheus in the words of Grafana, where a value is that of a query. */
final class GrafanaTemplate {

    private static final Pattern ACTION = Pattern.compile("(?s)\\{\\{.*?}}");

    /** Strings stay as they are; what follows a dot in a block is another value. */
    private static final Pattern PART =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|\\$value\\b|(?<![\\w$)])\\.Value\\b");

    private static final Pattern BLOCK = Pattern.compile("\\{\\{-?\\s*(?:with|range|define|template)\\b");

    private GrafanaTemplate() {}

    static String of(String template, String refId) {
        boolean isFlat = !BLOCK.matcher(template).find();
        return ACTION.matcher(template)
                .replaceAll(action -> Matcher.quoteReplacement(action(action.group(), refId, isFlat)));
    }

    private static String action(String action, String refId, boolean isFlat) {
        return PART.matcher(action).replaceAll(part -> Matcher.quoteReplacement(part(part, refId, isFlat)));
    }

    private static String part(MatchResult part, String refId, boolean isFlat) {
        return switch (part.group()) {
            case "$value" -> "$values." + refId + ".Value";
            case ".Value" -> isFlat ? "$values." + refId + ".Value" : ".Value";
            default -> part.group();
        };
    }
}

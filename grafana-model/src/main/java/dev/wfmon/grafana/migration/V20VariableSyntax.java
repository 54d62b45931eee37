package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in data links write their parts with a dot. */
record V20VariableSyntax() implements PanelStep {

    private static final Pattern OLD = Pattern.compile("(\\$?)__(?:(series|field)_name|value_time)");

    @Override
    public int version() {
        return 20;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        JsonObject changed =
                LinkTexts.titles(LinkTexts.urls(panel, V20VariableSyntax::dotted), V20VariableSyntax::dotted);
        if (!changed.equals(panel)) {
            notes.changed("variables in data links got dots", Notes.panel(panel));
        }
        return changed;
    }

    private static String dotted(String text) {
        return OLD.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(2) == null
                                ? match.group(1) + "__value.time"
                                : variable(match.group(1), "__" + match.group(2) + ".name")));
    }

    private static String variable(String sign, String name) {
        return sign.isEmpty() ? name : "${" + name + "}";
    }
}

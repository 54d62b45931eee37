package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * Words: Markdown, or HTML as far as Grafana lets it pass.
 *
 * <pre>{@code
 * Panel.text("See the [runbooks](/runbooks).").title("Help").transparent();
 * }</pre>
 */
public final class TextPanel extends Panel<TextPanel> {

    TextPanel(String markdown) {
        super("text", "", new Size(24, 3));
        option("mode", Json.of("markdown"));
        option("content", Json.of(markdown));
    }

    public TextPanel title(String title) {
        return retitle(title);
    }

    /** Shows the text as code of a language such as {@code json}, {@code yaml} or {@code sql}. */
    public TextPanel code(String language) {
        option("mode", Json.of("code"));
        option("code.language", Json.of(language));
        option("code.showLineNumbers", Json.of(false));
        return option("code.showMiniMap", Json.of(false));
    }

    public TextPanel html() {
        return option("mode", Json.of("html"));
    }
}

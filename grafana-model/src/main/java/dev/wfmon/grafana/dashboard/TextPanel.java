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

    public TextPanel html() {
        return option("mode", Json.of("html"));
    }
}

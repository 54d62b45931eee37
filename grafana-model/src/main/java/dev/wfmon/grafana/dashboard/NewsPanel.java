package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * The entries of an RSS or Atom feed; the browser reads it, so its server has to allow other origins.
 *
 * <pre>{@code
 * Panel.news("Status", "https://status.example.org/history.rss").noImages();
 * }</pre>
 */
public final class NewsPanel extends Panel<NewsPanel> {

    NewsPanel(String title, String feedUrl) {
        super("news", title, new Size(8, 8));
        Check.notBlank(feedUrl, "The panel \"" + title + "\" needs the address of a feed");
        option("feedUrl", Json.of(feedUrl));
        option("showImage", Json.of(true));
    }

    public NewsPanel noImages() {
        return option("showImage", Json.of(false));
    }
}

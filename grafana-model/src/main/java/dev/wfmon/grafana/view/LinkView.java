package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * A link of a dashboard, a panel or its data.
 *
 * @param title empty where there is none
 * @param url none for a link to all dashboards with some tags
 */
public record LinkView(Part part, String title, Optional<JsonString> url) {

    static LinkView of(Part part) {
        return new LinkView(part, part.string("title").orElse(""), part.text(List.of("url", "dashUri")));
    }
}

package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A panel's link is a URL, no longer the name of a dashboard with flags. */
record V19PanelLinks() implements PanelStep {

    private static final Set<String> OLD =
            Set.of("type", "dashboard", "dashUri", "keepTime", "includeVars", "params", "url", "title", "targetBlank");

    @Override
    public int version() {
        return 19;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        return Tree.objects(panel, "links", link -> {
            JsonObject url = link(link);
            if (!url.equals(link)) {
                notes.changed("a link became a URL", Notes.panel(panel));
            }
            return url;
        });
    }

    private static JsonObject link(JsonObject link) {
        JsonObject.Builder url = JsonObject.builder()
                .put("title", link.string("title").orElse(""))
                .put("url", url(link));
        if (link.isTrue("targetBlank")) {
            url.put("targetBlank", true);
        }
        Tree.without(link, OLD).members().forEach(member -> url.put(member.name(), member.value()));
        return url.build();
    }

    private static String url(JsonObject link) {
        String page = text(link, "url")
                .or(() -> text(link, "dashboard").map(name -> "dashboard/db/" + slug(name)))
                .or(() -> text(link, "dashUri").map(uri -> "dashboard/" + uri))
                .orElse("/");
        String timed = Loose.isTruthy(link, "keepTime") ? append(page, "$__url_time_range") : page;
        String full = Loose.isTruthy(link, "includeVars") ? append(timed, "$__all_variables") : timed;
        return text(link, "params").map(params -> append(full, params)).orElse(full);
    }

    private static Optional<String> text(JsonObject link, String name) {
        return link.string(name).filter(text -> !text.isEmpty());
    }

    private static String append(String url, String query) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url + "?" + query;
        }
        return mark == url.length() - 1 ? url + query : url + "&" + query;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\w ]+", "").replaceAll(" +", "-");
    }
}

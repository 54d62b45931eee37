package dev.wfmon.lint.rule;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** A resource of a kind that rules know no more of than its JSON; or a bare expression. */
public record OtherSubject(Resource resource, List<Query> queries) implements Subject {

    public OtherSubject {
        queries = List.copyOf(queries);
    }

    /** A library panel with the queries of its panel. */
    static OtherSubject ofLibraryPanel(Resource resource) {
        JsonArray panels = JsonArray.of(resource.spec().object("model").orElse(JsonObject.empty()));
        DashboardView around =
                DashboardView.of(JsonObject.builder().put("panels", panels).build());
        return new OtherSubject(resource, new DashboardQueries(resource.origin()).shown(around));
    }

    static OtherSubject of(Query query, SourceText text) {
        ResourceId none = new ResourceId(Kind.RULE_GROUP, text.name());
        Resource resource = Resource.builtBy(text.name(), none, Optional.empty(), JsonObject.empty());
        return new OtherSubject(resource, List.of(query));
    }

    @Override
    public String title() {
        return resource.origin().source().text().isEmpty() && resource.spec().isEmpty()
                ? resource.id().name()
                : resource.toString();
    }
}

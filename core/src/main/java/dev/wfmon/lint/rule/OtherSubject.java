package dev.wfmon.lint.rule;

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

    static OtherSubject of(Query query, SourceText text) {
        ResourceId none = new ResourceId(Kind.RULE_GROUP, text.name());
        Resource resource = Resource.builtBy(text.name(), none, Optional.empty(), JsonObject.empty());
        return new OtherSubject(resource, List.of(query));
    }
}

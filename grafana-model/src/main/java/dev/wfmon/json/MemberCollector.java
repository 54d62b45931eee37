package dev.wfmon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the members of an object that is being read; a name that stands twice is a problem, not an end. */
final class MemberCollector {

    private final SourceText source;
    private final List<ReadProblem> problems;
    private final Map<String, JsonObject.Member> members = new LinkedHashMap<>();

    MemberCollector(SourceText source, List<ReadProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Adds a member. As in JavaScript, the last value of a name wins and the first one's place in the order stays. */
    void add(String name, Json value, int offset) {
        JsonObject.Member earlier = members.put(name, new JsonObject.Member(name, value, offset));
        if (earlier != null) {
            int line = source.position(earlier.offset()).line();
            problems.add(new ReadProblem(
                    source,
                    offset,
                    "the name \"%s\" stands twice in one object, first on line %d".formatted(name, line)));
        }
    }

    JsonObject object(int offset) {
        return new JsonObject(List.copyOf(members.values()), offset);
    }
}

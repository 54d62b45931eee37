package dev.wfmon.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the members of an object that is being read; a name that stands twice is a problem, not an end. */
final class MemberCollector {

    private final SourceText source;
    private final List<ReadProblem> problems;
    private final List<JsonObject.Member> members = new ArrayList<>(JsonObject.FEW);

    /** Where each name stands, once there are more than a few. */
    private Map<String, Integer> places = Map.of();

    MemberCollector(SourceText source, List<ReadProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Adds a member. As in JavaScript, the last value of a name wins and the first one's place in the order stays. */
    void add(String name, Json value, int offset) {
        var member = new JsonObject.Member(name, value, offset);
        int earlier = placeOf(name);
        if (earlier < 0) {
            members.add(member);
            return;
        }
        int line = source.position(members.set(earlier, member).offset()).line();
        problems.add(new ReadProblem(
                source, offset, "the name \"%s\" stands twice in one object, first on line %d".formatted(name, line)));
    }

    private int placeOf(String name) {
        if (members.size() < JsonObject.FEW) {
            return JsonObject.indexOf(name, members);
        }
        if (places.isEmpty()) {
            places = HashMap.newHashMap(2 * JsonObject.FEW);
            for (JsonObject.Member member : members) {
                places.put(member.name(), places.size());
            }
        }
        Integer earlier = places.putIfAbsent(name, members.size());
        return earlier == null ? -1 : earlier;
    }

    JsonObject object(int offset) {
        return new JsonObject(members, places, offset);
    }
}

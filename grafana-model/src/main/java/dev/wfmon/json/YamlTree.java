package dev.wfmon.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree of one YAML document from its events.
 *
 * <p>An alias stands for the very value that it names, which costs nothing here. Everyone who walks the tree walks that
 * value again, though, and a few lines of aliases of aliases unfold to billions of values: hence the limit.
 */
final class YamlTree {

    private static final int MAX_UNFOLDED = 10_000_000;

    private final SourceText source;
    private final YamlEvents events;
    private final List<ReadProblem> problems;
    private final Map<String, Json> anchors = new HashMap<>();
    private int unfolded = 0;

    YamlTree(SourceText source, YamlEvents events, List<ReadProblem> problems) {
        this.source = source;
        this.events = events;
        this.problems = problems;
    }

    /** The value that the event starts; its other events are taken from the stream. */
    Json value(Event start) throws Unreadable {
        return value(start, 0);
    }

    private Json value(Event start, int depth) throws Unreadable {
        return switch (start) {
            case AliasEvent alias -> aliased(alias, depth);
            case ScalarEvent scalar -> anchored(scalar, YamlScalars.value(scalar, events.offset(scalar)));
            case SequenceStartEvent sequence -> anchored(sequence, array(events.offset(sequence), depth));
            case MappingStartEvent mapping -> anchored(mapping, object(events.offset(mapping), depth));
            default -> throw new IllegalStateException(start + " starts no value");
        };
    }

    private JsonArray array(int offset, int depth) throws Unreadable {
        int inner = Nesting.deeper(depth, offset);
        List<Json> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, inner));
        }
        return new JsonArray(items, offset);
    }

    private JsonObject object(int offset, int depth) throws Unreadable {
        int inner = Nesting.deeper(depth, offset);
        var members = new MemberCollector(source, problems);
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            int nameOffset = events.offset((NodeEvent) event);
            String name = name(event, value(event, inner), nameOffset);
            members.add(name, value(events.next(), inner), nameOffset);
        }
        return members.object(offset);
    }

    private static String name(Event event, Json key, int offset) throws Unreadable {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        return switch (key) {
            case JsonString string -> string.value();
            case JsonNumber number -> number.text();
            case JsonBoolean bool -> bool.toString();
            case JsonNull none -> none.toString();
            case JsonObject ignored -> throw new Unreadable(offset, "a key cannot be a mapping");
            case JsonArray ignored -> throw new Unreadable(offset, "a key cannot be a list");
        };
    }

    private Json anchored(NodeEvent node, Json value) {
        node.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
        return value;
    }

    private Json aliased(AliasEvent alias, int depth) throws Unreadable {
        int offset = events.offset(alias);
        String name = alias.getAlias().getValue();
        Json value = anchors.get(name);
        if (value == null) {
            throw new Unreadable(offset, "no value before this place has the anchor &" + name);
        }
        unfold(value, depth, offset);
        return value;
    }

    private void unfold(Json value, int depth, int offset) throws Unreadable {
        unfolded++;
        if (unfolded > MAX_UNFOLDED) {
            throw new Unreadable(
                    offset, "the aliases unfold to more than %,d values and characters".formatted(MAX_UNFOLDED));
        }
        switch (value) {
            case JsonObject object -> {
                int inner = Nesting.deeper(depth, offset);
                for (JsonObject.Member member : object.members()) {
                    unfold(member.value(), inner, offset);
                }
            }
            case JsonArray array -> {
                int inner = Nesting.deeper(depth, offset);
                for (Json item : array.items()) {
                    unfold(item, inner, offset);
                }
            }
            case JsonString string -> unfolded += Math.min(string.value().length(), MAX_UNFOLDED);
            case JsonNumber ignored -> {}
            case JsonBoolean ignored -> {}
            case JsonNull ignored -> {}
        }
    }
}

package dev.wfmon.json;

import dev.wfmon.json.Part.Style;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Finds the extent of each value of a YAML or JSON text, which the tree does not keep. A block ends with its last
 * value: the comments behind it are not its own.
 */
final class YamlParts {

    private final String text;
    private final YamlEvents events;

    private YamlParts(String text) {
        this.text = text;
        this.events = new YamlEvents(text);
    }

    /**
     * The document whose root starts at the offset.
     *
     * @throws IllegalArgumentException when the text has no such document
     */
    static Part of(String text, int offset) {
        // Between the tokens of JSON, YAML has no tabs; within its strings there are none.
        boolean isJson = text.startsWith("{", offset) || text.startsWith("[", offset);
        var parts = new YamlParts(isJson ? text.replace('\t', ' ') : text);
        try {
            for (Event event = parts.events.next();
                    event.getEventId() != Event.ID.StreamEnd;
                    event = parts.events.next()) {
                if (event.getEventId() == Event.ID.DocumentStart) {
                    Part root = parts.part(parts.events.next());
                    if (root.start() == offset) {
                        return root;
                    }
                }
            }
        } catch (Unreadable e) {
            throw new IllegalArgumentException("the text cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("no document of the text starts at " + offset);
    }

    private Part part(Event start) throws Unreadable {
        int offset = events.offset((NodeEvent) start);
        return switch (start) {
            case AliasEvent alias -> new Part(Style.ALIAS, offset, events.offset(alias.getEndMark()), List.of());
            case ScalarEvent scalar -> scalar(scalar, offset);
            case SequenceStartEvent sequence -> array(sequence, offset);
            case MappingStartEvent mapping -> object(mapping, offset);
            default -> throw new IllegalStateException(start + " starts no value");
        };
    }

    private Part scalar(ScalarEvent scalar, int start) {
        int end = events.offset(scalar.getEndMark());
        ScalarStyle style = scalar.getScalarStyle();
        return switch (style) {
            case PLAIN -> new Part(Style.PLAIN, start, Math.max(start, end), List.of());
            case SINGLE_QUOTED -> new Part(Style.SINGLE_QUOTED, start, end, List.of());
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> new Part(Style.DOUBLE_QUOTED, start, end, List.of());
            case LITERAL, FOLDED -> new Part(Style.BLOCK_TEXT, start, endOfBlock(start, end), List.of());
        };
    }

    /** The end of a block's last line, without the empty lines behind it. */
    private int endOfBlock(int start, int end) {
        int headerEnd = text.indexOf('\n', start);
        int indent = StringStyle.blockIndent(text.substring(start, headerEnd), text.substring(headerEnd + 1, end))
                .length();
        int last = Math.min(end, text.length());
        int line = text.lastIndexOf('\n', last - 1) + 1;
        while (line > start
                && last - line <= indent
                && text.substring(line, last).isBlank()) {
            last = line - 1;
            line = text.lastIndexOf('\n', last - 1) + 1;
        }
        boolean isWindows = last < text.length() && text.startsWith("\r\n", last - 1);
        return isWindows ? last - 1 : last;
    }

    private Part array(SequenceStartEvent sequence, int start) throws Unreadable {
        List<Part.Member> items = new ArrayList<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Part item = part(event);
            items.add(new Part.Member(Integer.toString(items.size()), item.start(), item));
        }
        return sequence.isFlow()
                ? new Part(Style.FLOW_ARRAY, start, events.offset(event.getEndMark()), items)
                : new Part(Style.BLOCK_ARRAY, start, endOf(items, start), items);
    }

    private Part object(MappingStartEvent mapping, int start) throws Unreadable {
        List<Part.Member> members = new ArrayList<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            int nameStart = events.offset((NodeEvent) event);
            Part name = part(event);
            String text = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            Part value = part(events.next());
            members.add(new Part.Member(text, nameStart, behind(name, value)));
        }
        return mapping.isFlow()
                ? new Part(Style.FLOW_OBJECT, start, events.offset(event.getEndMark()), members)
                : new Part(Style.BLOCK_OBJECT, start, endOf(members, start), members);
    }

    /** Nothing at all is placed behind its colon. */
    private Part behind(Part name, Part value) {
        boolean isNothing = value.style() == Style.PLAIN && value.start() == value.end();
        if (!isNothing) {
            return value;
        }
        int colon = text.indexOf(':', name.end());
        return colon < 0 ? value : new Part(Style.PLAIN, colon + 1, colon + 1, List.of());
    }

    private static int endOf(List<Part.Member> members, int start) {
        return members.isEmpty() ? start : members.getLast().value().end();
    }
}

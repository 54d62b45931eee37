package dev.wfmon.json;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a YAML text, and where they stand in it. */
final class YamlEvents {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final String text;
    private final Iterator<Event> events;

    /** A place known both in code points, as the engine counts, and in characters. */
    private int knownCodePoint = 0;

    private int knownOffset = 0;

    YamlEvents(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    Event next() throws Unreadable {
        try {
            return events.next();
        } catch (YamlEngineException e) {
            throw YamlMistake.explain(e, this);
        } catch (NumberFormatException e) {
            // The engine does not expect an escape to be cut short like this.
            throw new Unreadable(text.length(), "the text ends in the middle of an escape");
        }
    }

    /** Where a node starts, behind its anchor and tag. */
    int offset(NodeEvent node) {
        int offset = offset(node.getStartMark());
        // An empty node has nothing behind its anchor; what follows there is not its own.
        int limit = node instanceof ScalarEvent ? offset(node.getEndMark()) : text.length();
        while (offset < limit && (text.charAt(offset) == '&' || text.charAt(offset) == '!')) {
            offset = skipBlank(skipWord(offset, limit), limit);
        }
        return offset;
    }

    int offset(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).map(this::offset).orElse(knownOffset);
    }

    /** The first character that YAML forbids; the engine is not always right about its place. */
    int firstUnprintable() {
        int offset = 0;
        while (offset < text.length() && StreamReader.isPrintable(text.codePointAt(offset))) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** Marks mostly come in order, so each is a short walk from the last one. */
    private int offset(int codePoint) {
        knownOffset = text.offsetByCodePoints(knownOffset, codePoint - knownCodePoint);
        knownCodePoint = codePoint;
        return knownOffset;
    }

    private int skipWord(int from, int limit) {
        int offset = from;
        while (offset < limit && !Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private int skipBlank(int from, int limit) {
        int offset = from;
        while (offset < limit && (Character.isWhitespace(text.charAt(offset)) || text.charAt(offset) == '#')) {
            offset = text.charAt(offset) == '#' ? endOfLine(offset, limit) : offset + 1;
        }
        return offset;
    }

    private int endOfLine(int from, int limit) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? limit : newline;
    }
}

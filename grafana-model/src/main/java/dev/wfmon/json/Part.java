package dev.wfmon.json;

import java.util.List;
import java.util.Optional;

/**
 * A value as it is written: where it starts and ends, and in which style.
 *
 * @param start its first character, behind anchor and tag; that of its star for an alias
 * @param end behind its last character; a block's last line break is not its own
 * @param members the members of an object, the items of an array
 */
record Part(Style style, int start, int end, List<Member> members) {

    /** How a value is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** A literal or folded block, behind its sign. */
        BLOCK_TEXT,
        ALIAS,
        /** In brackets, as all of JSON is. */
        FLOW_OBJECT,
        FLOW_ARRAY,
        /** By lines and indentation. */
        BLOCK_OBJECT,
        BLOCK_ARRAY;

        boolean isFlow() {
            return this == FLOW_OBJECT || this == FLOW_ARRAY;
        }

        boolean isBlock() {
            return this == BLOCK_OBJECT || this == BLOCK_ARRAY;
        }
    }

    /**
     * A member of an object or an item of an array.
     *
     * @param name the member's name; the item's index
     * @param start where the name starts; for an item, where its value does
     */
    record Member(String name, int start, Part value) {}

    Part {
        members = List.copyOf(members);
    }

    Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }
}

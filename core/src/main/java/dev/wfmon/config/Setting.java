package dev.wfmon.config;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a place in a configuration file may hold, and what it is for. {@link SettingCheck} holds files to it, and {@link
 * SettingSchema} tells editors.
 *
 * <pre>{@code
 * Setting folder = Setting.section("a folder", "What holds the dashboards.")
 *         .required("uid", Setting.text("By which Grafana knows it.").matching("[A-Za-z0-9_-]{1,40}", "letters and digits"))
 *         .with("title", Setting.text("What people see."));
 * }</pre>
 */
public sealed interface Setting {

    /** What it is for, as sentences. */
    String about();

    /**
     * A text.
     *
     * @param pattern what the whole text matches
     * @param wanted what such a text looks like, for people
     */
    record Text(String about, Pattern pattern, String wanted) implements Setting {

        /** A text that the pattern matches as a whole. */
        public Text matching(String regex, String description) {
            return new Text(about, Pattern.compile(regex), description);
        }
    }

    /**
     * One of a few words.
     *
     * @param noun what such a word is called: a role
     */
    record Word(String about, String noun, List<String> words) implements Setting {
        public Word {
            words = List.copyOf(words);
        }
    }

    /**
     * A number.
     *
     * @param above what it has to be above
     * @param most what it has not to be above
     */
    record Amount(String about, double above, OptionalDouble most) implements Setting {

        /** The same, up to a greatest number. */
        public Amount upTo(double greatest) {
            return new Amount(about, above, OptionalDouble.of(greatest));
        }
    }

    /** A whole number. */
    record Whole(String about, long least) implements Setting {}

    /** A duration such as {@code 1h30m}. */
    record Time(String about) implements Setting {}

    record ListOf(String about, Setting item) implements Setting {}

    /**
     * Values by names of the user's choice, or of a known set.
     *
     * @param noun what such a name is called: a metric
     * @param names the names that there are; empty for any
     */
    record MapOf(String about, String noun, Set<String> names, Setting value) implements Setting {
        public MapOf {
            names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        }
    }

    /** Something that others read. */
    record Anything(String about) implements Setting {}

    /**
     * Values by names that are given.
     *
     * @param noun what the whole is called: a folder
     * @param required the names that have to be there
     */
    record Section(String about, String noun, Map<String, Setting> members, Set<String> required) implements Setting {
        public Section {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            required = Set.copyOf(required);
        }

        /** The section with a further member. */
        public Section with(String name, Setting setting) {
            Map<String, Setting> more = new LinkedHashMap<>(members);
            more.put(name, setting);
            return new Section(about, noun, more, required);
        }

        /** The section with a member that has to be there. */
        public Section required(String name, Setting setting) {
            Set<String> names = new HashSet<>(required);
            names.add(name);
            return new Section(about, noun, members, names).with(name, setting);
        }

        /** The section as an overlay has it: nothing has to be there, but in the items of lists. */
        public Section overlay() {
            Map<String, Setting> relaxed = new LinkedHashMap<>(members);
            relaxed.replaceAll((name, setting) -> setting instanceof Section section ? section.overlay() : setting);
            return new Section(about, noun, relaxed, Set.of());
        }
    }

    /** Any text but an empty one. */
    static Text text(String about) {
        return new Text(about, Pattern.compile("[\\s\\S]*\\S[\\s\\S]*"), "not empty");
    }

    static Word word(String about, String noun, List<String> words) {
        return new Word(about, noun, words);
    }

    /** A number above 0. */
    static Amount amount(String about) {
        return new Amount(about, 0, OptionalDouble.empty());
    }

    /** A whole number from 1. */
    static Whole count(String about) {
        return new Whole(about, 1);
    }

    static Time time(String about) {
        return new Time(about);
    }

    static Section section(String noun, String about) {
        return new Section(about, noun, Map.of(), Set.of());
    }
}

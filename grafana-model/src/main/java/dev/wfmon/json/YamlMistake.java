package dev.wfmon.json;

import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says for people why a text is no YAML: the engine's sentences name the rules of its grammar. */
final class YamlMistake {

    /**
     * A sentence for each mistake that people make often; the engine's own will do for the rest.
     *
     * @param start how the engine's sentence starts
     * @param end how it ends
     * @param isAtContext whether people look for it where the engine began to read the construct, not where it gave up
     */
    private record Wording(String start, String end, boolean isAtContext, String sentence) {

        Wording(String start, String sentence) {
            this(start, "", false, sentence);
        }

        boolean fits(String problem) {
            return problem.startsWith(start) && problem.endsWith(end);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            new Wording("found character '\\t(TAB)'", "YAML is indented by spaces, not by tabs"),
            new Wording("found character", "plain text cannot start with this character; put it in quotes"),
            new Wording("mapping values are not allowed", "\": \" cannot stand here; put the text in quotes"),
            new Wording("could not find expected ':'", "", true, "the key has no \":\" behind it on its line"),
            new Wording("found unexpected end of stream", "", true, "the quoted string is never closed"),
            new Wording("found unexpected document separator", "", true, "the quoted string is never closed"),
            new Wording("found unknown escape character", "there is no such escape; write \\\\ for a backslash"),
            new Wording("expected ',' or ']'", "<stream end>", true, "the list is never closed"),
            new Wording("expected ',' or '}'", "<stream end>", true, "the mapping is never closed"),
            new Wording("expected ',' or ']'", "expected \",\" or \"]\""),
            new Wording("expected ',' or '}'", "expected \",\" or \"}\""),
            new Wording("expected <block end>", "this does not fit the indentation of the lines above"),
            new Wording("expected '<document start>'", "a new document must start with ---"),
            new Wording("unexpected character found", "an anchor or alias needs a name of letters and digits"));

    private YamlMistake() {}

    static Unreadable explain(YamlEngineException mistake, YamlEvents events) {
        return switch (mistake) {
            case MarkedYamlEngineException marked -> explain(marked, events);
            case ReaderException unprintable ->
                new Unreadable(
                        events.firstUnprintable(),
                        "YAML cannot hold the character U+%04X".formatted(unprintable.getCodePoint()));
            case YamlVersionException ignored -> new Unreadable(0, "only versions 1.0 to 1.2 of YAML are known");
            default -> new Unreadable(0, Objects.requireNonNullElse(mistake.getMessage(), "this is no YAML"));
        };
    }

    private static Unreadable explain(MarkedYamlEngineException mistake, YamlEvents events) {
        String problem = Objects.requireNonNullElse(mistake.getProblem(), "this is no YAML");
        int offset = events.offset(mistake.getProblemMark());
        for (Wording wording : WORDINGS) {
            if (wording.fits(problem)) {
                return new Unreadable(
                        wording.isAtContext() ? events.offset(mistake.getContextMark()) : offset, wording.sentence());
            }
        }
        return new Unreadable(offset, problem);
    }
}

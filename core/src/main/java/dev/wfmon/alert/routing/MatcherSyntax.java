package dev.wfmon.alert.routing;

import java.util.List;
import java.util.Optional;

/**
 * How matchers are written: {@code severity="critical", team=~"a|b"}.
 *
 * <pre>{@code
 * MatcherSyntax.FALLBACK.parse("{severity=critical, team!=\"x\"}").matchers(); // two of them
 * MatcherSyntax.CLASSIC.parse("a-b=c").problem(); // Optional[…]
 * }</pre>
 */
public enum MatcherSyntax {
    /** That of Alertmanager before 0.27: names of ASCII letters, and values with quotes or without. */
    CLASSIC,
    /** That of Alertmanager's feature {@code utf8-strict-mode}: any name, in quotes. */
    UTF8,
    /** What Alertmanager does since 0.27: UTF-8 first, and classic where that fails or the two differ. */
    FALLBACK;

    /** The matchers of one text, or why there are none. */
    public record Parsed(List<LabelMatcher> matchers, Optional<String> problem) {

        public Parsed {
            matchers = List.copyOf(matchers);
        }

        static Parsed of(List<LabelMatcher> matchers) {
            return new Parsed(matchers, Optional.empty());
        }

        static Parsed refused(String problem) {
            return new Parsed(List.of(), Optional.of(problem));
        }
    }

    public Parsed parse(String text) {
        return switch (this) {
            case CLASSIC -> ClassicMatchers.parse(text);
            case UTF8 -> Utf8Matchers.parse(text);
            case FALLBACK -> fallback(text);
        };
    }

    private static Parsed fallback(String text) {
        Parsed utf8 = Utf8Matchers.parse(text);
        Parsed classic = ClassicMatchers.parse(text);
        if (utf8.problem().isPresent()) {
            return classic.problem().isPresent() ? utf8 : classic;
        }
        return classic.problem().isPresent() ? utf8 : classic;
    }
}

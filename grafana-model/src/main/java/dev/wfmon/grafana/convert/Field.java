package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import org.jspecify.annotations.Nullable;

/** A line of a {@link Mapping}. Places are written as steps parted by slashes. */
sealed interface Field {

    /** The place in a form that this line answers for, or null. */
    @Nullable
    JsonPointer place(Form form);

    /** A member that both forms have, each in its place. */
    static Pair pair(String classic, String v2, Translation translation) {
        return new Pair(pointer(classic), pointer(v2), translation, null, Missing.STAYS, false);
    }

    /** A member of one name in both forms. */
    static Pair same(String name, Translation translation) {
        return pair(name, name, translation);
    }

    /** A place where an older or newer v2 has what stands elsewhere in the v2 that is written. */
    static Pair alias(String classic, String v2, Translation translation) {
        return new Pair(pointer(classic), pointer(v2), translation, null, Missing.STAYS, true);
    }

    /** A member that only one form has, with one value. */
    static Constant constant(Form form, String place, String value) {
        return new Constant(form, pointer(place), Json.of(value), true, false);
    }

    /** A member that only v2 has, with this value where it is written; aliases read it. */
    static Constant label(String place, String value) {
        return new Constant(Form.V2, pointer(place), Json.of(value), false, false);
    }

    /** A constant that is there only where its siblings are. */
    static Constant beside(String place, String value) {
        return new Constant(Form.V2, pointer(place), Json.of(value), true, true);
    }

    /** An object that v2 wants even when it is empty. */
    static Frame frame(String place) {
        return new Frame(pointer(place));
    }

    /** A member of one form that other code takes care of. */
    static Elsewhere elsewhere(Form form, String place) {
        return new Elsewhere(form, pointer(place));
    }

    /** Where v2 keeps what else stands in the classic object. */
    static Rest rest(String v2) {
        return new Rest(pointer(v2));
    }

    private static JsonPointer pointer(String place) {
        return JsonPointer.parse("/" + place);
    }

    /** What is written where a member is missing. */
    enum Missing {
        /** Nothing. */
        STAYS,
        /** In v2 a default. */
        FILLED,
        /** In v2 a default, which v1 leaves out. */
        IMPLIED,
        /** In both forms a default. */
        FILLED_IN_BOTH
    }

    /** See {@link #pair}. */
    record Pair(
            JsonPointer classic,
            JsonPointer v2,
            Translation translation,
            @Nullable Json fallback,
            Missing missing,
            boolean isAlias)
            implements Field {

        /** V2 cannot do without it: where v1 has none, it says this. */
        Pair orElse(Json value) {
            return new Pair(classic, v2, translation, value, Missing.FILLED, isAlias);
        }

        Pair orElse(String value) {
            return orElse(Json.of(value));
        }

        Pair orElse(boolean value) {
            return orElse(Json.of(value));
        }

        /** V2 cannot do without it and says this where v1 says nothing. */
        Pair implied(Json value) {
            return new Pair(classic, v2, translation, value, Missing.IMPLIED, isAlias);
        }

        /** V2 has an empty text where v1 says nothing. */
        Pair orBlank() {
            return implied(Json.of(""));
        }

        /** Where it is missing, both say null. */
        Pair orNull() {
            return new Pair(classic, v2, translation, Json.ofNull(), Missing.FILLED_IN_BOTH, isAlias);
        }

        @Override
        public JsonPointer place(Form form) {
            return form == Form.V2 ? v2 : classic;
        }

        boolean isWrittenTo(Form form) {
            return !isAlias || form == Form.CLASSIC;
        }

        boolean isFilledIn(Form form) {
            return fallback != null && (form == Form.V2 || missing == Missing.FILLED_IN_BOTH);
        }

        boolean isLeftOut(Form form, Json value) {
            return form == Form.CLASSIC && missing == Missing.IMPLIED && value.equals(fallback);
        }
    }

    /** See {@link #constant}. */
    record Constant(Form form, JsonPointer pointer, Json value, boolean isChecked, boolean isOnlyBesides)
            implements Field {

        @Override
        public @Nullable JsonPointer place(Form side) {
            return side == form ? pointer : null;
        }

        boolean isWantedIn(JsonObject result) {
            JsonPointer parent =
                    new JsonPointer(pointer.steps().subList(0, pointer.steps().size() - 1));
            return !isOnlyBesides || parent.find(result).isPresent();
        }
    }

    /** See {@link #frame}. */
    record Frame(JsonPointer v2) implements Field {

        @Override
        public @Nullable JsonPointer place(Form form) {
            return null;
        }
    }

    /** See {@link #elsewhere}. */
    record Elsewhere(Form form, JsonPointer pointer) implements Field {

        @Override
        public @Nullable JsonPointer place(Form side) {
            return side == form ? pointer : null;
        }
    }

    /** See {@link #rest}. */
    record Rest(JsonPointer v2) implements Field {

        @Override
        public @Nullable JsonPointer place(Form form) {
            return form == Form.V2 ? v2 : null;
        }
    }
}

package dev.wfmon.grafana.view;

/** One step of what is done to a panel's results, such as {@code organize}. */
public record TransformationView(Part part, String id, boolean isDisabled) {

    static TransformationView classic(Part part) {
        return new TransformationView(part, part.string("id").orElse(""), part.isTrue("disabled"));
    }

    static TransformationView second(Part part) {
        Part spec = part.child("spec");
        String id = spec.word("id")
                .or(() -> part.word("group"))
                .or(() -> part.word("kind"))
                .orElse("");
        return new TransformationView(part, id, spec.isTrue("disabled"));
    }
}

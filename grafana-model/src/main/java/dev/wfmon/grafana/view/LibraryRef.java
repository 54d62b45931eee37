package dev.wfmon.grafana.view;

import java.util.Optional;

/** The panel of Grafana's library that a panel stands for. */
public record LibraryRef(Optional<String> uid, Optional<String> name) {

    static Optional<LibraryRef> of(Part holder) {
        return holder.find("libraryPanel").map(ref -> new LibraryRef(ref.word("uid"), ref.word("name")));
    }
}

package dev.wfmon.catalogue;

import dev.wfmon.json.ReadProblem;
import java.util.List;

/** The metrics that were found in a text, as far as it could be read, and what was wrong with it. */
public record CatalogueReading(Catalogue catalogue, List<ReadProblem> problems) {

    public CatalogueReading {
        problems = List.copyOf(problems);
    }
}

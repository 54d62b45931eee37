package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names for queries: A to Z, then AA, AB and so on, the first that is free. */
final class RefIds {

    private final Set<String> taken = new HashSet<>();
    private int last = -1;

    private RefIds() {}

    static RefIds of(Stream<JsonObject> queries) {
        RefIds refIds = new RefIds();
        queries.forEach(query -> query.string("refId").ifPresent(refIds.taken::add));
        return refIds;
    }

    String next() {
        String name;
        do {
            last++;
            name = letters(last);
        } while (!taken.add(name));
        return name;
    }

    private static String letters(int number) {
        char letter = (char) ('A' + number % 26);
        return number < 26 ? String.valueOf(letter) : letters(number / 26 - 1) + letter;
    }
}

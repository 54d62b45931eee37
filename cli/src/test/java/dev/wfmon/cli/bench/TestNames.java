package dev.wfmon.cli.bench;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Names that meet nothing else on a server that others use. */
public final class TestNames {

    private TestNames() {}

    public static String unique(String kind) {
        return String.format(
                Locale.ROOT,
                "wfmon-it-%s-%08x",
                kind,
                ThreadLocalRandom.current().nextInt());
    }
}

package dev.wfmon.cli.grafana;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of an answer, as far as it was read.
 *
 * @param size in bytes
 * @param isWhole false for a body that is larger than any that Grafana sends, of which only the beginning was read
 */
record Body(String text, long size, boolean isWhole) {

    /** Grafana takes no dashboard above 16 MB; a list of dashboards comes in pages. */
    static final int MAX_BYTES = 64 << 20;

    private static final int CHUNK = 1 << 16;

    static final Body EMPTY = new Body("", 0, true);

    /** Reads up to {@link #MAX_BYTES}. */
    static Body read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (bytes.size() + count > MAX_BYTES) {
                return new Body(beginning(bytes), bytes.size(), false);
            }
            bytes.write(chunk, 0, count);
        }
        return new Body(bytes.toString(StandardCharsets.UTF_8), bytes.size(), true);
    }

    private static String beginning(ByteArrayOutputStream bytes) {
        return new String(bytes.toByteArray(), 0, Math.min(bytes.size(), CHUNK), StandardCharsets.UTF_8);
    }
}

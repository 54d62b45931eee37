package dev.wfmon.target;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes files whole or not at all: aside first, then renamed into place.
 *
 * <pre>{@code
 * AtomicFiles.write(Path.of("rules.yaml"), "groups: []\n");
 * }</pre>
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes a text as UTF-8; folders on the way are made, and a file that is there keeps its permissions. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Grafana reads neither names that start with a dot nor this ending, should we be killed before the rename.
        Path aside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            keepPermissions(file, aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void keepPermissions(Path file, Path aside) throws IOException {
        boolean isPosix = Files.getFileStore(aside).supportsFileAttributeView(PosixFileAttributeView.class);
        if (isPosix && Files.exists(file)) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
        }
    }
}

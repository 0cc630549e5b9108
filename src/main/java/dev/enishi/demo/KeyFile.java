package dev.enishi.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A file with an API key, which its owner alone may read from the first byte on. It is replaced as a whole, so that a
 * crash leaves the old key or the new one.
 *
 * @param path where it is
 */
record KeyFile(Path path) {

    /** The key, or nothing when there is no file. */
    Optional<String> read() throws IOException {
        // Any bytes are some text in this charset, so that a spoiled file is a wrong key and no error.
        return Files.exists(path)
                ? Optional.of(
                        Files.readString(path, StandardCharsets.ISO_8859_1).strip())
                : Optional.empty();
    }

    void replace(String key) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(fresh);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(fresh, options, ownerOnly)) {
            file.write(ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The path as a shell reads it. */
    String quotedPath() {
        String plain = path.toString();
        return plain.matches("[\\w./-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }
}

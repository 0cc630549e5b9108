package dev.enishi.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** The stored bytes of a file, one chunk in memory at a time. */
final class ChunkStream extends InputStream {
    private final Imports imports;
    private final UUID importId;
    private byte[] chunk = {};
    private int position;
    private int nextSeq;

    ChunkStream(Imports imports, UUID importId) {
        this.imports = imports;
        this.importId = importId;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (position == chunk.length) {
            Optional<byte[]> next = imports.chunk(importId, nextSeq++);
            if (next.isEmpty()) {
                return -1;
            }
            chunk = next.get();
            position = 0;
        }
        int read = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, read);
        position += read;
        return read;
    }
}

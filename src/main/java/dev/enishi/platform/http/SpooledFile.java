package dev.enishi.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file that has been received, or is being so. Its bytes end with it. */
public final class SpooledFile implements AutoCloseable {
    private final Spool spool;
    private final FileChannel channel;
    private long size;

    SpooledFile(Spool spool, FileChannel channel) {
        this.spool = spool;
        this.channel = channel;
    }

    /** The same stream, of which everything that is read goes into this file. It does not close the other. */
    public InputStream keeping(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read > 0) {
                    write(ByteBuffer.wrap(buffer, offset, read));
                }
                return read;
            }

            @Override
            public void close() {}
        };
    }

    private void write(ByteBuffer bytes) {
        spool.take(bytes.remaining());
        size += bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw Spool.failed(e);
        }
    }

    /** All bytes so far, from the first one. */
    public InputStream content() {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                try {
                    int read = channel.read(ByteBuffer.wrap(buffer, offset, length), position);
                    position += Math.max(read, 0);
                    return read;
                } catch (IOException e) {
                    throw Spool.failed(e);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Spool.failed(e);
        } finally {
            spool.give(size);
            size = 0;
        }
    }
}

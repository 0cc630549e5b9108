package dev.enishi.platform.http;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How an answer can be compressed on its way (RFC 9110, 8.4.1), the quicker one first. */
enum ContentCoding {
    ZSTD {
        @Override
        boolean isAvailable() {
            return NativeZstd.LOADED;
        }

        @Override
        byte[] encode(byte[] body) {
            return Zstd.compress(body, ZSTD_LEVEL);
        }
    },

    GZIP {
        @Override
        boolean isAvailable() {
            return true;
        }

        @Override
        byte[] encode(byte[] body) {
            ByteArrayOutputStream encoded = new ByteArrayOutputStream(body.length / 4);
            try (OutputStream gzip = new QuickGzip(encoded)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return encoded.toByteArray();
        }
    };

    /** Beyond these, which take a fraction of a millisecond for a page, little is gained. */
    private static final int ZSTD_LEVEL = 3;

    private static final int GZIP_LEVEL = 4;

    private static final int MOST_CHARACTERS = 1000;
    private static final Pattern WEIGHT = Pattern.compile("\\s*q=([01](?:\\.\\d{0,3})?)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("\\.(zstd|gzip)\"$");

    abstract boolean isAvailable();

    abstract byte[] encode(byte[] body);

    /** The one that the client would rather have; none of a header that is broken. */
    static Optional<ContentCoding> preferredBy(@Nullable String acceptEncoding) {
        return acceptEncoding == null || acceptEncoding.length() > MOST_CHARACTERS
                ? Optional.empty()
                : Stream.of(values())
                        .filter(ContentCoding::isAvailable)
                        .filter(coding -> coding.weightIn(acceptEncoding) > 0)
                        .max(Comparator.comparingDouble(coding -> coding.weightIn(acceptEncoding)));
    }

    private double weightIn(String acceptEncoding) {
        double ofAny = 0;
        for (String range : acceptEncoding.split(",", -1)) {
            String[] parts = range.split(";", 2);
            String name = parts[0].strip();
            if (name.equalsIgnoreCase(token())) {
                return weight(parts);
            }
            if (name.equals("*")) {
                ofAny = weight(parts);
            }
        }
        return ofAny;
    }

    private static double weight(String[] range) {
        if (range.length == 1) {
            return 1;
        }
        Matcher weight = WEIGHT.matcher(range[1]);
        return weight.matches() ? Math.min(1, Double.parseDouble(weight.group(1))) : 0;
    }

    /** As in {@code Content-Encoding}. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ETag of what this makes of a body: a strong one differs by coding (RFC 9110, 8.8.3.3). */
    String mark(String tag) {
        return tag.substring(0, tag.length() - 1) + "." + token() + "\"";
    }

    /** The ETag of the body itself. */
    static String unmarked(String tag) {
        return MARK.matcher(tag).replaceFirst("\"");
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(GZIP_LEVEL);
        }
    }

    /** Its library is unpacked into the folder for temporary files: where nothing there may be executed, there is gzip. */
    private static final class NativeZstd {
        private static final Logger LOG = Logger.getLogger(ContentCoding.class);
        private static final boolean LOADED = isLoaded();

        private static boolean isLoaded() {
            try {
                Native.load();
                return true;
            } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
                LOG.warnf("No zstd, gzip only: %s", e.getMessage());
                return false;
            }
        }
    }
}

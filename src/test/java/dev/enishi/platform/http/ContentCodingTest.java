package dev.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final byte[] BODY = "{\"handle\":\"太郎\"}".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "zstd | ZSTD",
                "gzip, deflate, br, zstd | ZSTD",
                "GZIP;Q=0.5 | GZIP",
                "zstd;q=0.1, gzip | GZIP",
                "zstd;q=0, * | GZIP",
                "* | ZSTD",
                "gzip;q=1.000 | GZIP",
                "br, gzip ;q=0.3 | GZIP"
            })
    void the_client_decides_and_of_what_it_likes_as_much_the_quicker_one_is_sent(
            String accepted, ContentCoding expected) {
        assertThat(ContentCoding.preferredBy(accepted)).contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0.000", "gzip;q=x", "gzip;level=9", "x-gzip", ",;,"})
    void nothing_is_compressed_for_who_has_not_asked_for_it(String accepted) {
        assertThat(ContentCoding.preferredBy(accepted)).isEmpty();
    }

    @Test
    void a_header_of_many_characters_is_as_none() {
        assertThat(ContentCoding.preferredBy("gzip" + ", br".repeat(300))).isEmpty();
    }

    @Test
    void what_is_compressed_comes_out_as_it_was() throws IOException {
        byte[] gzip = ContentCoding.GZIP.encode(BODY);
        byte[] zstd = ContentCoding.ZSTD.encode(BODY);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(BODY);
        assertThat(Zstd.decompress(zstd, BODY.length)).isEqualTo(BODY);
        assertThat(Math.max(gzip.length, zstd.length)).isLessThan(BODY.length / 10);
    }

    @Test
    void a_tag_differs_by_coding_and_names_what_it_was_made_of() {
        String tag = "\"3.9f2c\"";

        assertThat(ContentCoding.GZIP.mark(tag)).isEqualTo("\"3.9f2c.gzip\"");
        assertThat(ContentCoding.unmarked(ContentCoding.GZIP.mark(tag))).isEqualTo(tag);
        assertThat(ContentCoding.unmarked(ContentCoding.ZSTD.mark(tag))).isEqualTo(tag);
        assertThat(ContentCoding.unmarked(tag)).isEqualTo(tag);
    }
}

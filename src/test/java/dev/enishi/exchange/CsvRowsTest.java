package dev.enishi.exchange;

import static dev.enishi.exchange.ImportFixture.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @ParameterizedTest
    @ValueSource(strings = {HEADER, HEADER + "2025-11-06T21", HEADER + "2025-11-06T21:00:00,\"ta"})
    void what_the_stream_refuses_is_not_the_fault_of_the_file(String read) throws IOException {
        InputStream tooSlow = new InputStream() {
            @Override
            public int read() {
                throw ProblemException.of(CommonProblem.REQUEST_TIMEOUT);
            }
        };
        InputStream bytes =
                new SequenceInputStream(new ByteArrayInputStream(read.getBytes(StandardCharsets.UTF_8)), tooSlow);

        assertThat(Refusals.codeOf(() -> readAll(bytes))).isEqualTo(CommonProblem.REQUEST_TIMEOUT);
    }

    private static void readAll(InputStream bytes) throws IOException {
        try (CsvRows file =
                CsvRows.open(bytes, StandardCharsets.UTF_8, new ColumnMapping(ImportKind.CHATS, Map.of()))) {
            while (file.next() != null) {
                // Only the form counts.
            }
        }
    }
}

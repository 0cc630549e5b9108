package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.enishi.agency.TextPolicy;
import dev.enishi.textcheck.TextCheckProblem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenedLogsTest {
    private static final Instant START = Instant.parse("2025-11-06T12:00:00Z");

    private static ImportedChat row(@Nullable String log) {
        return new ImportedChat(7, "taro", "TWO_SHOT", START, START.plusSeconds(60), null, false, log, log, null);
    }

    @Test
    void a_log_with_contact_details_is_kept_and_counted() throws Exception {
        ScreenedLogs logs = new ScreenedLogs(TextPolicy.WARN);
        ImportedChat row = row("090-1234-5678だよ");

        assertThat(logs.screened(row)).isEqualTo(row);
        assertThat(logs.found()).isEqualTo(new LogFindings(1, 0));
    }

    @Test
    void a_log_is_masked_and_counted() throws Exception {
        ScreenedLogs logs = new ScreenedLogs(TextPolicy.MASK);

        assertThat(logs.screened(row("090-1234-5678だよ")))
                .isEqualTo(row("090-1234-5678だよ").with("*************だよ"));
        assertThat(logs.found()).isEqualTo(new LogFindings(0, 1));
    }

    @Test
    void a_row_is_refused_for_its_log() {
        ScreenedLogs logs = new ScreenedLogs(TextPolicy.REJECT);

        assertThatThrownBy(() -> logs.screened(row("090-1234-5678だよ")))
                .asInstanceOf(type(ImportedChat.Refused.class))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactly(RefusedRow.of(7, TextCheckProblem.CONTACT_DETAILS, "log")));
        assertThat(logs.found()).isEqualTo(LogFindings.NONE);
    }

    @Test
    void other_rows_stay_as_they_are() throws Exception {
        ScreenedLogs logs = new ScreenedLogs(TextPolicy.REJECT);

        assertThat(logs.screened(row("オンラインで20:00に"))).isEqualTo(row("オンラインで20:00に"));
        assertThat(logs.screened(row(null))).isEqualTo(row(null));
    }
}

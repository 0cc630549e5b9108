package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.exchange.ImportJob.BatchResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportJobTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID PERFORMER = new UUID(0, 1);
    private static final UUID SITE = new UUID(0, 2);
    private static final ColumnMapping MAPPING = new ColumnMapping(ImportKind.CHATS, Map.of("handle", "会員"));

    private static ImportJob queued(@Nullable Boolean dryRun) {
        HistoryFile file = new HistoryFile(null, StandardCharsets.UTF_8, MAPPING, 31);
        return ImportJob.queued(PERFORMER, new ImportParameters(ImportKind.CHATS, null, SITE, null, dryRun), file, NOW);
    }

    @Test
    void it_waits_with_all_of_its_rows_before_it() {
        ImportJob job = queued(null);

        assertThat(job.state()).isEqualTo(ImportState.QUEUED);
        assertThat(job.performerId()).isEqualTo(PERFORMER);
        assertThat(job.siteId()).isEqualTo(SITE);
        assertThat(job.mapping()).isEqualTo(MAPPING);
        assertThat(List.of(
                        job.rowsTotal(),
                        job.rowsRead(),
                        job.created(),
                        job.completed(),
                        job.unchanged(),
                        job.refused()))
                .containsExactly(31, 0, 0, 0, 0, 0);
        assertThat(job.createdAt()).isEqualTo(NOW);
        assertThat(job.startedAt()).isNull();
    }

    @Test
    void it_is_carried_out_unless_it_is_to_tell_only() {
        assertThat(queued(null).dryRun()).isFalse();
        assertThat(queued(false).dryRun()).isFalse();
        assertThat(queued(true).dryRun()).isTrue();
    }

    @Test
    void it_counts_what_became_of_its_rows() {
        ImportJob job =
                queued(null).after(new BatchResult(20, 2, 3, List.of())).after(new BatchResult(5, 1, 1, List.of()));

        assertThat(List.of(job.rowsRead(), job.created(), job.completed(), job.unchanged(), job.refused()))
                .containsExactly(32, 25, 3, 4, 0);
    }

    @Test
    void a_row_with_many_faults_is_one_row() {
        RefusedRow fault = RefusedRow.of(3, ImportProblem.RAGGED_ROW, "");
        RefusedRow other = RefusedRow.of(4, ImportProblem.RAGGED_ROW, "");

        ImportJob job = queued(null).after(new BatchResult(20, 0, 3, List.of(fault, fault, other)));

        assertThat(List.of(job.rowsRead(), job.refused())).containsExactly(25, 2);
        assertThat(job.refusals()).hasSize(3);
    }

    @Test
    void a_dry_run_that_starts_again_has_read_nothing() {
        ImportJob job = queued(true).after(new BatchResult(20, 2, 3, List.of())).rewound();

        assertThat(List.of(job.rowsRead(), job.created(), job.completed(), job.unchanged(), job.refused()))
                .containsExactly(0, 0, 0, 0, 0);
        assertThat(job.dryRun()).isTrue();
    }
}

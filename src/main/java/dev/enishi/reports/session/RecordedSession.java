package dev.enishi.reports.session;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that is recorded already, at the time of another one. */
record RecordedSession(UUID id, Instant startedAt, @Nullable Instant endedAt, StandbyMode mode) {
    static RecordedSession of(Row row) {
        return new RecordedSession(
                row.uuid("id"),
                row.instant("started_at"),
                row.instantOrNull("ended_at"),
                StandbyMode.valueOf(row.text("mode")));
    }
}

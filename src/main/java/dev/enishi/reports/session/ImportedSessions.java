package dev.enishi.reports.session;

import dev.enishi.exchange.RowOutcome;
import dev.enishi.exchange.RowReader;
import dev.enishi.exchange.SessionRows;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores online sessions that come in a file, each beside those that are recorded at that time. */
@ApplicationScoped
class ImportedSessions implements SessionRows {
    /** By {@code ex_online_session_overlap}; the one with the same start first, which has no length when it ended at once. */
    private static final String AT_THAT_TIME = """
            select id, started_at, ended_at, mode
              from online_session
             where agency_id = :agency and performer_id = :performerId and site_id = :siteId
               and (tstzrange(started_at, ended_at) && tstzrange(:startedAt::timestamptz, :endedAt::timestamptz)
                    or started_at = :startedAt)
             order by started_at = :startedAt desc, started_at
             limit 2
            """;

    private final Database database;

    ImportedSessions(Database database) {
        this.database = database;
    }

    @Override
    public RowOutcome store(RowReader row, Owner owner) {
        Optional<ImportedSession> read = ImportedSession.of(row, owner);
        if (read.isEmpty()) {
            return RowOutcome.REFUSED;
        }
        ImportedSession session = read.get();
        List<RecordedSession> others = database.sql(AT_THAT_TIME)
                .bind("performerId", owner.performerId())
                .bind("siteId", owner.siteId())
                .bind("startedAt", session.startedAt())
                .bind("endedAt", session.endedAt())
                .list(RecordedSession::of);
        RowOutcome outcome = session.beside(others, row);
        switch (outcome) {
            case CREATED -> insert(session, owner);
            case COMPLETED -> end(others.getFirst().id(), session);
            case UNCHANGED, REFUSED -> {
                // What is recorded stays as it is.
            }
        }
        return outcome;
    }

    private void insert(ImportedSession session, Owner owner) {
        database.sql("""
                        insert into online_session (agency_id, id, performer_id, site_id, started_at, ended_at, mode, version,
                                created_at)
                        values (:agency, :id, :performerId, :siteId, :startedAt, :endedAt, :mode, 0, :now)
                        """)
                .bind("id", Ids.next())
                .bind("performerId", owner.performerId())
                .bind("siteId", owner.siteId())
                .bind("startedAt", session.startedAt())
                .bind("endedAt", session.endedAt())
                .bind("mode", session.mode() == null ? StandbyMode.OPEN : session.mode())
                .bind("now", owner.now())
                .update();
    }

    private void end(UUID id, ImportedSession session) {
        database.sql("""
                        update online_session
                           set ended_at = :endedAt, version = version + 1
                         where agency_id = :agency and id = :id
                        """).bind("id", id).bind("endedAt", session.endedAt()).update();
    }
}

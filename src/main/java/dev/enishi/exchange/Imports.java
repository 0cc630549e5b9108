package dev.enishi.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports that the caller may see, and the bytes of their files. */
@ApplicationScoped
class Imports {
    private static final String COLUMNS = """
            select id, performer_id, site_id, kind, state, dry_run, charset, mapping, rows_total, rows_read, created,
                   completed, unchanged, refused, refusals, created_at, started_at, finished_at
              from import_job
             where agency_id = :agency
            """;

    private static final String BY_ID = COLUMNS + " and id = :id";

    private static final String NEWEST = COLUMNS + """
               [[and id < :after]]
             order by id desc
             limit :limit
            """;

    private final Database database;
    private final ObjectMapper json;

    Imports(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ImportJob> find(UUID id) {
        return database.sql(BY_ID).bind("id", id).one(this::job);
    }

    List<ImportJob> list(@Nullable UUID after, int limit) {
        return database.sql(NEWEST).bind("after", after).limit(limit).list(this::job);
    }

    /** Stores a job of which nothing is done yet. */
    void insert(ImportJob job) {
        database.sql("""
                        insert into import_job (agency_id, id, performer_id, site_id, kind, state, dry_run, charset,
                            mapping, rows_total, created_at)
                        values (:agency, :id, :performerId, :siteId, :kind, :state, :dryRun, :charset,
                            :mapping::jsonb, :rowsTotal, :createdAt)
                        """)
                .bind("id", job.id())
                .bind("performerId", job.performerId())
                .bind("siteId", job.siteId())
                .bind("kind", job.kind())
                .bind("state", job.state())
                .bind("dryRun", job.dryRun())
                .bind("charset", job.charset().name())
                .bind("mapping", write(job.mapping().headers()))
                .bind("rowsTotal", job.rowsTotal())
                .bind("createdAt", job.createdAt())
                .update();
    }

    void insertChunk(ImportJob job, int seq, byte[] bytes) {
        database.sql("""
                        insert into import_chunk (agency_id, import_id, seq, performer_id, bytes)
                        values (:agency, :id, :seq, :performerId, :bytes)
                        """)
                .bind("id", job.id())
                .bind("seq", seq)
                .bind("performerId", job.performerId())
                .bind("bytes", bytes)
                .update();
    }

    Optional<byte[]> chunk(UUID id, int seq) {
        return database.sql("""
                        select bytes from import_chunk where agency_id = :agency and import_id = :id and seq = :seq
                        """).bind("id", id).bind("seq", seq).one(row -> row.bytes("bytes"));
    }

    void deleteChunks(UUID id) {
        database.sql("delete from import_chunk where agency_id = :agency and import_id = :id")
                .bind("id", id)
                .update();
    }

    /** Stores how far a job has come. */
    void save(ImportJob job, ImportState state, Instant now) {
        database.sql("""
                        update import_job
                           set state = :state, rows_read = :rowsRead, created = :created, completed = :completed,
                               unchanged = :unchanged, refused = :refused, refusals = :refusals::jsonb,
                               started_at = coalesce(started_at, :now),
                               finished_at = case when :state in ('DONE', 'FAILED') then :now::timestamptz end
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", job.id())
                .bind("state", state)
                .bind("rowsRead", job.rowsRead())
                .bind("created", job.created())
                .bind("completed", job.completed())
                .bind("unchanged", job.unchanged())
                .bind("refused", job.refused())
                .bind("refusals", write(job.refusals()))
                .bind("now", now)
                .update();
    }

    private ImportJob job(Row row) {
        return new ImportJob(
                row.uuid("id"),
                row.uuid("performer_id"),
                row.uuid("site_id"),
                ImportKind.valueOf(row.text("kind")),
                ImportState.valueOf(row.text("state")),
                row.bool("dry_run"),
                Charset.forName(row.text("charset")),
                new ColumnMapping(read(row.text("mapping"), new TypeReference<>() {})),
                row.integer("rows_total"),
                row.integer("rows_read"),
                row.integer("created"),
                row.integer("completed"),
                row.integer("unchanged"),
                row.integer("refused"),
                read(row.text("refusals"), new TypeReference<>() {}),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored is always readable", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every part of a job is JSON", e);
        }
    }
}

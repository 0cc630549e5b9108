package dev.enishi.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.access.PerformerName;
import dev.enishi.agency.SiteName;
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
            select j.id, j.performer_id, j.site_id, j.kind, j.state, j.dry_run, j.charset, j.mapping, j.rows_total,
                   j.rows_read, j.created, j.completed, j.unchanged, j.refused, j.refusals, j.contact_details_kept, j.contact_details_masked, j.created_at, j.started_at,
                   j.finished_at
            """;

    private static final String NAMES = """
                   ,
                   (select p.name from performer p where p.agency_id = :agency and p.id = j.performer_id) as performer_name,
                   (select s.name from site s where s.agency_id = :agency and s.id = j.site_id) as site_name
            """;

    private static final String BY_ID = " from import_job j where j.agency_id = :agency and j.id = :id";

    private static final String NEWEST = COLUMNS + NAMES + """
              from import_job j
             where j.agency_id = :agency [[and j.id < :after]]
             order by j.id desc
             limit :limit
            """;

    private final Database database;
    private final ObjectMapper json;

    Imports(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ImportJob> find(UUID id) {
        return database.sql(COLUMNS + BY_ID).bind("id", id).one(this::job);
    }

    /** The same as clients see it. */
    Optional<NamedImport> findNamed(UUID id) {
        return database.sql(COLUMNS + NAMES + BY_ID).bind("id", id).one(this::named);
    }

    List<NamedImport> list(@Nullable UUID after, int limit) {
        return database.sql(NEWEST).bind("after", after).limit(limit).list(this::named);
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
                               contact_details_kept = :kept, contact_details_masked = :masked,
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
                .bind("kept", job.contactDetails().kept())
                .bind("masked", job.contactDetails().masked())
                .bind("now", now)
                .update();
    }

    private NamedImport named(Row row) {
        ImportJob job = job(row);
        return new NamedImport(
                job,
                new PerformerName(job.performerId(), row.text("performer_name")),
                new SiteName(job.siteId(), row.text("site_name")));
    }

    private ImportJob job(Row row) {
        ImportKind kind = ImportKind.valueOf(row.text("kind"));
        return new ImportJob(
                row.uuid("id"),
                row.uuid("performer_id"),
                row.uuid("site_id"),
                kind,
                ImportState.valueOf(row.text("state")),
                row.bool("dry_run"),
                Charset.forName(row.text("charset")),
                new ColumnMapping(kind, read(row.text("mapping"), new TypeReference<>() {})),
                row.integer("rows_total"),
                row.integer("rows_read"),
                row.integer("created"),
                row.integer("completed"),
                row.integer("unchanged"),
                row.integer("refused"),
                read(row.text("refusals"), new TypeReference<>() {}),
                new LogFindings(row.integer("contact_details_kept"), row.integer("contact_details_masked")),
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

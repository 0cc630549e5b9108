package dev.enishi.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.TemporaryTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Brings rows of a chat history to the database, with the ids that they get if they are new. */
@ApplicationScoped
class ImportedRows {
    private static final String COLUMNS = """
                line        bigint      not null,
                identity    text        not null,
                customer_id uuid        not null,
                chat_id     uuid        not null,
                handle      text        not null,
                search_text text        not null,
                kind        text        not null,
                started_at  timestamptz not null,
                ended_at    timestamptz not null,
                earnings    integer,
                mic         boolean     not null,
                log         text,
                told_log    text,
                external_id text,
                known_id    uuid,
                recorded    uuid,
                completes   boolean     not null default false
            """;

    private static final String COPIED =
            "line, identity, customer_id, chat_id, handle, search_text, kind, started_at, ended_at, "
                    + "earnings, mic, log, told_log, external_id";

    private final TemporaryTable table;

    ImportedRows(TemporaryTable table) {
        this.table = table;
    }

    /** Fills the temporary table {@code import_row} anew. */
    void fill(List<ImportedChat> rows) {
        table.fill("import_row", COLUMNS, COPIED, new StringReader(csv(rows)));
    }

    private static String csv(List<ImportedChat> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (ImportedChat row : rows) {
                csv.writeRecord(
                        String.valueOf(row.line()),
                        row.identity(),
                        Ids.next().toString(),
                        Ids.next().toString(),
                        row.handle(),
                        FoldedText.lines(row.handle()),
                        row.kind(),
                        row.startedAt().toString(),
                        row.endedAt().toString(),
                        row.earnings() == null ? null : row.earnings().toString(),
                        String.valueOf(row.mic()),
                        row.log(),
                        row.toldLog(),
                        row.externalId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory is always writable", e);
        }
        return text.toString();
    }
}

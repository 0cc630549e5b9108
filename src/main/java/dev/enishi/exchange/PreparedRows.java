package dev.enishi.exchange;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings the rows of a batch to the database and finds out what each of them tells of. */
@ApplicationScoped
class PreparedRows {
    /**
     * Those of foreign keys too. A connection that has planned their checks while tables were empty, when any index is as good as
     * the right one, walks through all customers of the agency for each row, until the tables are analyzed.
     */
    private static final String FORGET_PLANS = "discard plans";

    /** Of rows with the same identity the first counts; the others are compared with it. */
    private static final String CHOOSE_FIRST = """
            create temporary table import_first on commit drop as
            select distinct on (identity) line
              from import_row
             where recorded is null
             order by identity, line
            """;

    private final Database database;
    private final ImportedRows table;
    private final KnownChats known;
    private final ComparedRows compared;
    private final Rehearsal rehearsal;

    PreparedRows(Database database, ImportedRows table, KnownChats known, ComparedRows compared, Rehearsal rehearsal) {
        this.database = database;
        this.table = table;
        this.known = known;
        this.compared = compared;
        this.rehearsal = rehearsal;
    }

    /** Fills {@code import_row} and {@code import_first}, and tells how many rows complete what is recorded. */
    int prepare(RowSource source, List<ImportedChat> rows) {
        database.sql(FORGET_PLANS).update();
        database.sql("drop table if exists pg_temp.import_first").update();
        table.fill(rows);
        rehearsal.begin();
        known.findCustomers(source);
        known.find(source);
        database.sql(CHOOSE_FIRST).update();
        known.findSame(source, rows);
        return compared.markCompleting(source);
    }
}

package dev.enishi.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills a temporary table of the current transaction by COPY: the way to bring many rows to the database, because a table
 * under row-level security cannot be copied into.
 */
@ApplicationScoped
public class TemporaryTable {
    private final DataSource dataSource;

    TemporaryTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Makes the table, or empties it, and fills it. It is dropped with the transaction.
     *
     * @param name its name
     * @param columns its columns, as in CREATE TABLE
     * @param copied the columns that the rows have, as in COPY
     * @param csv the rows
     */
    public void fill(String name, String columns, String copied, Reader csv) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp." + name);
            statement.execute("create temporary table " + name + " (" + columns + ") on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp." + name + " (" + copied + ") from stdin with (format csv)", csv);
            statement.execute("analyze pg_temp." + name);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (IOException e) {
            throw new IllegalStateException("The rows could not be read", e);
        }
    }
}

package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postgresql.PGStatement;

/**
 * Statements that go to the database together, run there one after the other, and are answered together: in the caller's
 * transaction, or in one of their own.
 *
 * <p>A transaction of their own is spelled out, around the setting of the tenant. What is sent without {@code begin} is one
 * transaction only as long as the driver waits for no answer in between, and it does so when it expects a large one: then the
 * tenant would be gone, and no row visible. The last statement makes sure that it never is.
 */
public final class RoundTrip {
    /** Bound while a statement of this thread runs and its rows are mapped. */
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    /** A statement that was prepared for other tables than those of today, or is lost: the driver would go on to use it. */
    private static final Set<String> STALE_STATEMENT = Set.of("0A000", "26000");

    private final Database database;
    private final Tenant tenant;
    private final List<Part<?>> parts = new ArrayList<>();

    RoundTrip(Database database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private record Part<T>(Sql sql, NamedSql form, Reading<T> reading, Reply<T> reply) {
        void read(PreparedStatement executed) throws SQLException {
            reply.set(reading.of(executed));
        }
    }

    private interface Reading<T> {
        T of(PreparedStatement executed) throws SQLException;
    }

    /** Asks for all rows. */
    public <T> Reply<List<T>> list(Sql sql, Function<Row, T> mapper) {
        return add(sql, executed -> rows(executed, mapper));
    }

    /** Asks for the only row, or none. */
    public <T> Reply<Optional<T>> one(Sql sql, Function<Row, T> mapper) {
        return add(sql, executed -> {
            List<T> rows = rows(executed, mapper);
            if (rows.size() > 1) {
                throw new IllegalStateException("One row expected, found " + rows.size());
            }
            return rows.stream().findFirst();
        });
    }

    /** An insert, update or delete, which answers how many rows it touched. */
    public Reply<Integer> update(Sql sql) {
        return add(sql, PreparedStatement::getUpdateCount);
    }

    private <T> Reply<T> add(Sql sql, Reading<T> reading) {
        if (!sql.tenant().equals(tenant)) {
            throw new IllegalStateException("A round trip has one tenant");
        }
        Reply<T> reply = new Reply<>();
        parts.add(new Part<>(sql, sql.form(), reading, reply));
        return reply;
    }

    private static <T> List<T> rows(PreparedStatement executed, Function<Row, T> mapper) throws SQLException {
        try (ResultSet results = executed.getResultSet()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(results);
            while (results.next()) {
                rows.add(mapper.apply(row));
            }
            return rows;
        }
    }

    /** Sends them, if there are any, and waits for all answers. */
    public void run() {
        if (parts.isEmpty()) {
            return;
        }
        if (RUNNING.isBound()) {
            throw new IllegalStateException("A row mapper asks no database");
        }
        ScopedValue.where(RUNNING, true).run(() -> database.withConnection(this::on));
    }

    private void on(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            inTransactionOfItsOwn(connection);
        } else {
            inCallersTransaction(connection);
        }
    }

    private void inCallersTransaction(Connection connection) throws SQLException {
        database.joinAs(connection, tenant);
        try (PreparedStatement prepared = prepare(connection, database.joined(forms()))) {
            setParameters(prepared, 1);
            prepared.execute();
            readParts(prepared);
        }
    }

    private void inTransactionOfItsOwn(Connection connection) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, database.transaction(forms()))) {
            TenantSetting.bind(prepared, tenant, database.limit());
            setParameters(prepared, TenantSetting.NEXT_PARAMETER);
            prepared.execute();
            prepared.getMoreResults(); // After that of begin,
            prepared.getMoreResults(); // and that of the setting.
            readParts(prepared);
            TenantSetting.requireKept(prepared, tenant);
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private PreparedStatement prepare(Connection connection, String text) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        if (parts.stream().anyMatch(part -> part.sql().isPlannedForItsValues())) {
            prepared.unwrap(PGStatement.class).setPrepareThreshold(PreparedStatements.NEVER);
        }
        return prepared;
    }

    private List<NamedSql> forms() {
        return parts.stream().<NamedSql>map(Part::form).toList();
    }

    private void setParameters(PreparedStatement prepared, int first) throws SQLException {
        int next = first;
        for (Part<?> part : parts) {
            next = part.sql().set(part.form(), prepared, next);
        }
    }

    /** Each from the current result, and on to the next one. */
    private void readParts(PreparedStatement executed) throws SQLException {
        for (Part<?> part : parts) {
            part.read(executed);
            executed.getMoreResults();
        }
    }

    /** A transaction that has failed does not go back to the pool. Where this fails too, the connection is lost, and the pool knows. */
    private static void rollBack(Connection connection, SQLException because) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
            if (STALE_STATEMENT.contains(because.getSQLState())) {
                statement.execute("deallocate all");
            }
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}

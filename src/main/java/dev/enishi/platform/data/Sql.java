package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One statement on its way to the database: bind, then run. */
public final class Sql {
    /** Bound while a statement of this thread runs and its rows are mapped. */
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    private final DataSource dataSource;
    private final NamedSql statement;
    private final Tenant tenant;
    private final StatementLimit limit;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Sql(DataSource dataSource, NamedSql statement, Tenant tenant, StatementLimit limit) {
        this.dataSource = dataSource;
        this.statement = statement;
        this.tenant = tenant;
        this.limit = limit;
    }

    /**
     * Binds a parameter: UUID, text, number, boolean, Instant, day, time, enum, bytes, or a collection of UUIDs or texts
     * (an array). A parameter that may be null needs a cast in the SQL.
     */
    public Sql bind(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Binds several parameters. */
    public Sql bind(Map<String, ? extends @Nullable Object> more) {
        values.putAll(more);
        return this;
    }

    /** All rows. */
    public <T> List<T> list(Function<Row, T> mapper) {
        return run(prepared -> {
            try (ResultSet results = prepared.getResultSet()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(mapper.apply(row));
                }
                return rows;
            }
        });
    }

    /** The only row, or none. */
    public <T> Optional<T> one(Function<Row, T> mapper) {
        List<T> rows = list(mapper);
        if (rows.size() > 1) {
            throw new IllegalStateException("One row expected, found " + rows.size());
        }
        return rows.stream().findFirst();
    }

    /** Runs an insert, update or delete and tells how many rows it touched. */
    public int update() {
        return run(PreparedStatement::getUpdateCount);
    }

    private <T> T run(Result<T> result) {
        if (RUNNING.isBound()) {
            throw new IllegalStateException("A row mapper asks no database");
        }
        try {
            return ScopedValue.where(RUNNING, true).call(() -> execute(result));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T execute(Result<T> result) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(TenantSetting.SQL + "; " + statement.text())) {
            TenantSetting.bind(prepared, tenant, limit);
            int index = TenantSetting.NEXT_PARAMETER;
            for (String name : statement.names()) {
                prepared.setObject(index++, jdbcValue(connection, name));
            }
            prepared.execute();
            prepared.getMoreResults();
            return result.of(prepared);
        }
    }

    private @Nullable Object jdbcValue(Connection connection, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("No value for :" + name);
        }
        Object value = values.get(name);
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> all
            when all.stream().allMatch(UUID.class::isInstance) -> connection.createArrayOf("uuid", all.toArray());
            case Collection<?> all -> connection.createArrayOf("text", all.toArray());
            default -> value;
        };
    }

    private interface Result<T> {
        T of(PreparedStatement executed) throws SQLException;
    }
}

package dev.enishi.platform.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** One statement on its way to the database: bind, then run, alone or in a {@link RoundTrip} with others. */
public final class Sql {
    private final Database database;
    private final String statement;
    private final Tenant tenant;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private boolean plannedForItsValues;

    Sql(Database database, String statement, Tenant tenant) {
        this.database = database;
        this.statement = statement;
        this.tenant = tenant;
    }

    /**
     * Binds a parameter: UUID, text, number, boolean, Instant, day, time, enum, bytes, or a collection of UUIDs or texts
     * (an array). Null, true and false become constants of the SQL ({@link NamedSql}); null may need a cast to have a type.
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

    /**
     * Binds {@code :limit}, the most rows that it gives: as a constant of the SQL, because the planner of a prepared statement
     * would take any other for a tenth of all rows.
     */
    public Sql limit(int rows) {
        values.put("limit", new Constant(String.valueOf(rows)));
        return this;
    }

    /**
     * Has it planned each time, as tables and values are then: for what is seldom asked and touches many rows. A plan that is kept
     * may be one for a few, made when there were no more.
     */
    public Sql plannedForItsValues() {
        plannedForItsValues = true;
        return this;
    }

    boolean isPlannedForItsValues() {
        return plannedForItsValues;
    }

    private record Constant(String text) {}

    /** All rows. */
    public <T> List<T> list(Function<Row, T> mapper) {
        RoundTrip alone = database.roundTrip(tenant);
        Reply<List<T>> rows = alone.list(this, mapper);
        alone.run();
        return rows.get();
    }

    /** The only row, or none. */
    public <T> Optional<T> one(Function<Row, T> mapper) {
        RoundTrip alone = database.roundTrip(tenant);
        Reply<Optional<T>> row = alone.one(this, mapper);
        alone.run();
        return row.get();
    }

    /** Runs an insert, update or delete and tells how many rows it touched. */
    public int update() {
        RoundTrip alone = database.roundTrip(tenant);
        Reply<Integer> touched = alone.update(this);
        alone.run();
        return touched.get();
    }

    Tenant tenant() {
        return tenant;
    }

    /** Its form for the values that it has. */
    NamedSql form() {
        Map<String, String> constants = new HashMap<>();
        values.forEach((name, value) -> {
            if (value == null) {
                constants.put(name, NamedSql.MISSING);
            } else if (value instanceof Boolean constant) {
                constants.put(name, constant.toString());
            } else if (value instanceof Constant constant) {
                constants.put(name, constant.text());
            }
        });
        return database.form(statement, constants);
    }

    /** Sets its parameters and tells which is the next one. */
    int set(NamedSql form, PreparedStatement prepared, int first) throws SQLException {
        int index = first;
        for (String name : form.names()) {
            prepared.setObject(index++, jdbcValue(prepared.getConnection(), name));
        }
        return index;
    }

    private Object jdbcValue(Connection connection, String name) throws SQLException {
        Object value = values.get(name);
        return switch (value) {
            case null -> throw new IllegalStateException("No value for :" + name);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String text -> text(text);
            case Enum<?> constant -> text(constant.name());
            case Collection<?> all
            when all.stream().allMatch(UUID.class::isInstance) -> connection.createArrayOf("uuid", all.toArray());
            case Collection<?> all -> connection.createArrayOf("text", all.toArray());
            default -> value;
        };
    }

    /** Of a type: after what is none, the driver would ask the server, and wait for the answer. */
    static PGobject text(String value) throws SQLException {
        PGobject text = new PGobject();
        text.setType("text");
        text.setValue(value);
        return text;
    }
}

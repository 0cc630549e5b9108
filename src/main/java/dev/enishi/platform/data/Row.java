package dev.enishi.platform.data;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column name. The {@code …OrNull} forms are for columns that may be null. Fastest in the
 * order of the columns.
 */
public final class Row {
    private final ResultSet results;
    private final String[] columns;
    private int last;

    Row(ResultSet results) throws SQLException {
        this.results = results;
        ResultSetMetaData described = results.getMetaData();
        columns = new String[described.getColumnCount()];
        for (int column = 0; column < columns.length; column++) {
            // As the names in the code are, so that to compare them is mostly to compare two references.
            columns[column] = described.getColumnLabel(column + 1).intern();
        }
    }

    /** A UUID. */
    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    /** A UUID or null. */
    public @Nullable UUID uuidOrNull(String column) {
        return get(column, UUID.class);
    }

    /** A text. */
    public String text(String column) {
        return required(column, String.class);
    }

    /** A text or null. */
    public @Nullable String textOrNull(String column) {
        return get(column, String.class);
    }

    /** A whole number. */
    public int integer(String column) {
        return required(column, Integer.class);
    }

    /** A whole number or null. */
    public @Nullable Integer integerOrNull(String column) {
        return get(column, Integer.class);
    }

    /** A large whole number. */
    public long big(String column) {
        return required(column, Long.class);
    }

    /** A number with a fraction. */
    public double real(String column) {
        return required(column, Double.class);
    }

    /** A number with a fraction or null. */
    public @Nullable Double realOrNull(String column) {
        return get(column, Double.class);
    }

    /** Yes or no. */
    public boolean bool(String column) {
        return required(column, Boolean.class);
    }

    /** An instant. */
    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    /** An instant or null. */
    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A day. */
    public LocalDate day(String column) {
        return required(column, LocalDate.class);
    }

    /** A day or null. */
    public @Nullable LocalDate dayOrNull(String column) {
        return get(column, LocalDate.class);
    }

    /** A time of day. */
    public LocalTime time(String column) {
        return required(column, LocalTime.class);
    }

    /** A time of day or null. */
    public @Nullable LocalTime timeOrNull(String column) {
        return get(column, LocalTime.class);
    }

    /** Bytes. */
    public byte[] bytes(String column) {
        return required(column, byte[].class);
    }

    /** An array of texts. */
    public List<String> texts(String column) {
        try {
            return List.of((String[]) results.getArray(position(column)).getArray());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** An array of UUIDs. */
    public List<UUID> uuids(String column) {
        try {
            return List.of((UUID[]) results.getArray(position(column)).getArray());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** An array of instants. */
    public List<Instant> instants(String column) {
        try {
            return Stream.of((Timestamp[]) results.getArray(position(column)).getArray())
                    .map(Timestamp::toInstant)
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** An array of texts or null. */
    public @Nullable List<String> textsOrNull(String column) {
        try {
            return results.getArray(position(column)) == null ? null : texts(column);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T required(String column, Class<T> type) {
        T value = get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null");
        }
        return value;
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        try {
            int position = position(column);
            // The driver gives bytea and jsonb by these methods only.
            return type.cast(
                    type == byte[].class
                            ? results.getBytes(position)
                            : type == String.class ? results.getString(position) : results.getObject(position, type));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Mostly the next one: who looks up each name of each row spends a tenth of the time of a long list on it. */
    private int position(String column) throws SQLException {
        int next = last % columns.length;
        last = columns[next].equals(column) ? next + 1 : results.findColumn(column);
        return last;
    }
}

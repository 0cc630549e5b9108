package dev.enishi.platform.data;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** A {@code uuid} column as a String: Quarkus' tenants are Strings, and Hibernate wants the tenant column to agree. */
class UuidText implements UserType<String> {
    @Override
    public int getSqlType() {
        return SqlTypes.UUID;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(String text) {
        return text.hashCode();
    }

    @Override
    public @Nullable String nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        return row.getString(position);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable String text, int position, WrapperOptions options)
            throws SQLException {
        if (text == null) {
            statement.setNull(position, Types.OTHER);
        } else {
            statement.setObject(position, UUID.fromString(text));
        }
    }

    @Override
    public @Nullable String deepCopy(@Nullable String text) {
        return text;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public @Nullable Serializable disassemble(@Nullable String text) {
        return text;
    }

    @Override
    public @Nullable String assemble(@Nullable Serializable cached, Object owner) {
        return (String) cached;
    }
}

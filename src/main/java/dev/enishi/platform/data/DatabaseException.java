package dev.enishi.platform.data;

import java.sql.SQLException;

/** A statement of ours failed. The cause says how: the mapping to a problem is by SQLSTATE and constraint name. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }

    /** What a log may say of a failure: its class, and of a statement's its SQLSTATE. Messages may hold what people wrote. */
    public static String nameOf(Throwable failure) {
        String type = failure.getClass().getName();
        return failure.getCause() instanceof SQLException cause ? type + ", SQLSTATE " + cause.getSQLState() : type;
    }
}

package dev.enishi.platform.data;

import java.sql.SQLException;

/** A statement of ours failed. The cause says how: the mapping to a problem is by SQLSTATE and constraint name. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}

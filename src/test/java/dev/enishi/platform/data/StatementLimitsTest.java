package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.TestSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

@QuarkusTest
class StatementLimitsTest {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));
    private static final String LIMITS = """
            select current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') as limits
            """;

    @Inject
    Database database;

    @Inject
    DataSource pool;

    private String limits() {
        return database.sql(LIMITS, NOBODY).one(row -> row.text("limits")).orElseThrow();
    }

    private int socketTimeout() {
        try (Connection connection = pool.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_read_has_the_time_of_the_setting_and_its_server_a_little_more() {
        assertThat(limits()).isEqualTo("10s 5s");
        assertThat(socketTimeout()).isEqualTo(12_000);
    }

    @Test
    void so_has_a_transaction() {
        QuarkusTransaction.requiringNew().run(() -> assertThat(limits()).isEqualTo("10s 5s"));
    }

    @Test
    void a_transaction_with_more_time_gives_it_to_its_statements() {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            assertThat(limits()).isEqualTo("5min 30s");
            assertThat(socketTimeout()).isEqualTo(302_000);
        });

        assertThat(limits()).isEqualTo("10s 5s");
        assertThat(socketTimeout()).isEqualTo(12_000);
    }

    @Test
    void a_transaction_in_which_nothing_happens_is_ended_by_the_server() {
        try (TestSql sql = TestSql.asNobody()) {
            assertThat(sql.<String>value("show idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
        }
    }

    @Test
    void nothing_stays_on_a_connection() throws SQLException {
        limits();

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void who_waits_for_a_lock_gives_up() {
        String lock = "select 1 as one from pg_advisory_xact_lock(4711)";
        QuarkusTransaction.requiringNew().run(() -> {
            database.sql(lock, NOBODY).list(row -> row.integer("one"));

            assertThatThrownBy(() -> CompletableFuture.runAsync(
                                    () -> database.sql(lock, NOBODY).list(row -> row.integer("one")),
                                    Thread::startVirtualThread)
                            .join())
                    .rootCause()
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("55P03"));
        });
    }
}

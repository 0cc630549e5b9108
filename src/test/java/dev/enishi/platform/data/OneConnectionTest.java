package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneConnectionTest {
    private static final Tenant NOBODY = Tenant.agency(new UUID(0, 0));

    @Inject
    Database database;

    @Inject
    DataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int most;

    private int one() {
        return database.sql("select 1 as one", NOBODY)
                .one(row -> row.integer("one"))
                .orElseThrow();
    }

    private int oneInAMapper() {
        return database.sql("select 1 as one", NOBODY).one(row -> one()).orElseThrow();
    }

    @Test
    void a_row_mapper_that_asks_the_database_fails_at_once() {
        assertThatThrownBy(this::oneInAMapper).hasMessage("A row mapper asks no database");
        assertThat(one()).isEqualTo(1);
    }

    @Test
    void it_fails_in_a_transaction_too_where_the_connection_would_be_the_same() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::oneInAMapper))
                .hasMessage("A row mapper asks no database");
        assertThat(one()).isEqualTo(1);
    }

    @Test
    void who_holds_a_connection_gets_no_second_one() throws SQLException {
        try (Connection held = pool.getConnection()) {
            assertThatThrownBy(this::one).hasMessage("This thread holds a connection already");
            assertThat(held.isValid(1)).isTrue();
        }
        assertThat(one()).isEqualTo(1);
    }

    @Test
    void a_connection_that_breaks_leaves_its_place_to_another() {
        for (int broken = 0; broken <= most; broken++) {
            assertThatThrownBy(this::breakOff).isInstanceOf(DatabaseException.class);
        }
        for (int broken = 0; broken <= most; broken++) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::breakOff))
                    .isInstanceOf(DatabaseException.class);
        }
        assertThat(one()).isEqualTo(1);
    }

    private void breakOff() {
        database.sql("select pg_terminate_backend(pg_backend_pid()) as broken", NOBODY)
                .one(row -> row.bool("broken"));
    }

    @Test
    void nor_does_a_transaction_within_another_one() {
        QuarkusTransaction.requiringNew().run(() -> {
            one();
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::one))
                    .hasMessage("This thread holds a connection already");
            assertThat(one()).isEqualTo(1);
        });
    }
}

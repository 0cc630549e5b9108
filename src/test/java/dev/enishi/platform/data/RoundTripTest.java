package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enishi.TestAgency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** What travels together stays together. */
@QuarkusTest
class RoundTripTest {
    private static final String SITES = "select id, name, description_of_nothing from site";
    private static final String SITE_NAMES = "select name from site where agency_id = :agency order by id";

    /** More than the driver sends without waiting for an answer in between. */
    private static final int MANY = 300;

    @Inject
    Database database;

    @Inject
    DataSource pool;

    private final TestAgency agency = TestAgency.create();
    private final Tenant tenant = Tenant.agency(agency.id);

    private Sql sites() {
        return database.sql(SITE_NAMES, tenant);
    }

    private static String name(Row row) {
        return row.text("name");
    }

    private List<String> siteNames() {
        return sites().list(RoundTripTest::name);
    }

    @Test
    void a_statement_is_one_round_trip_however_often_it_runs_and_is_parsed_once_a_connection() throws SQLException {
        agency.site();
        for (int i = 0; i < 60; i++) {
            try (DriverLog log = new DriverLog()) {
                assertThat(siteNames()).hasSize(1);

                assertThat(log.roundTrips()).isEqualTo(1);
                assertThat(log.parsed()).isIn(0L, 5L);
            }
        }
        try (DriverLog log = new DriverLog()) {
            siteNames();

            assertThat(log.parsed()).isZero();
        }
    }

    @Test
    void several_are_one_round_trip_too_each_with_its_own_answer() {
        agency.site();
        RoundTrip trip = database.roundTrip(tenant);
        Reply<List<String>> names = trip.list(sites(), RoundTripTest::name);
        Reply<Integer> touched =
                trip.update(database.sql("update site set name = 'ほか' where agency_id = :agency", tenant));
        Reply<List<String>> changed = trip.list(sites(), RoundTripTest::name);
        try (DriverLog log = new DriverLog()) {
            trip.run();

            assertThat(log.roundTrips()).isEqualTo(1);
        }
        assertThat(names.get()).hasSize(1).doesNotContain("ほか");
        assertThat(touched.get()).isEqualTo(1);
        assertThat(changed.get()).containsExactly("ほか");
    }

    @Test
    void statements_that_travel_together_see_the_same_whatever_others_write_in_between() throws Exception {
        RoundTrip trip = database.roundTrip(tenant);
        Reply<List<String>> before = trip.list(sites(), RoundTripTest::name);
        trip.list(database.sql("select pg_sleep(1)::text as name", tenant), RoundTripTest::name);
        Reply<List<String>> after = trip.list(sites(), RoundTripTest::name);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            agency.site();
        });

        trip.run();

        writer.join();
        assertThat(after.get()).isEqualTo(before.get());
        assertThat(siteNames()).hasSize(1);
    }

    @Test
    void the_tenant_survives_a_driver_that_waits_in_between() {
        agency.site();
        for (int i = 0; i < 6; i++) {
            RoundTrip trip = database.roundTrip(tenant);
            List<Reply<List<String>>> replies = IntStream.range(0, MANY)
                    .mapToObj(each -> trip.list(sites(), RoundTripTest::name))
                    .toList();
            try (DriverLog log = new DriverLog()) {
                trip.run();

                assertThat(log.roundTrips()).isGreaterThan(1);
            }
            assertThat(replies).allSatisfy(reply -> assertThat(reply.get()).hasSize(1));
        }
    }

    @Test
    void a_transaction_that_ends_before_its_statements_is_an_error_and_no_empty_list() {
        agency.site();
        RoundTrip trip = database.roundTrip(tenant);
        trip.update(database.sql("commit", tenant));
        trip.list(sites(), RoundTripTest::name);

        assertThatThrownBy(trip::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The transaction of a tenant has ended before its statements");
        assertThat(siteNames()).hasSize(1);
    }

    @Test
    void a_statement_that_fails_leaves_no_transaction_behind() throws SQLException {
        agency.site();
        for (int i = 0; i < 30; i++) {
            RoundTrip trip = database.roundTrip(tenant);
            trip.list(sites(), RoundTripTest::name);
            trip.list(database.sql(SITES, tenant), RoundTripTest::name);
            trip.list(sites(), RoundTripTest::name);

            assertThatThrownBy(trip::run).isInstanceOf(DatabaseException.class);
            assertIdle();
            assertThat(siteNames()).hasSize(1);
        }
    }

    private void assertIdle() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.unwrap(PgConnection.class).getTransactionState())
                    .isEqualTo(TransactionState.IDLE);
        }
    }

    @Test
    void a_statement_whose_result_has_got_another_type_fails_once_on_each_connection() throws SQLException {
        String changing = "select name from changing";
        inSuperuser("create table changing as select 'a'::text as name; grant select on changing to enishi_app");
        try {
            assertThat(database.sql(changing, tenant).list(RoundTripTest::name)).containsExactly("a");
            inSuperuser("alter table changing alter name type varchar(9)");

            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(answer(changing));
            }
            assertThat(answers.stream().filter("failed"::equals).count()).isLessThanOrEqualTo(20);
            assertThat(answers.getLast()).isEqualTo("a");
        } finally {
            inSuperuser("drop table changing");
        }
    }

    private String answer(String statement) {
        try {
            return database.sql(statement, tenant).list(RoundTripTest::name).getFirst();
        } catch (DatabaseException e) {
            return "failed";
        }
    }

    private static void inSuperuser(String statements) {
        try (var sql = dev.enishi.TestSql.asSuperuser()) {
            sql.update(statements);
        }
    }

    @Test
    void a_transaction_of_the_caller_has_the_tenant_of_each_statement() {
        agency.site();
        Tenant nobody = Tenant.agency(new UUID(0, 0));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(siteNames()).hasSize(1);
            assertThat(database.sql("select name from site", nobody).list(RoundTripTest::name))
                    .isEmpty();
            assertThat(siteNames()).hasSize(1);
        });
    }

    @Test
    void in_it_the_tenant_is_set_once() {
        QuarkusTransaction.requiringNew().run(() -> {
            siteNames();
            try (DriverLog log = new DriverLog()) {
                siteNames();

                assertThat(log.roundTrips()).isEqualTo(1);
            }
        });
    }

    @Test
    void statements_of_two_tenants_do_not_travel_together() {
        RoundTrip trip = database.roundTrip(Tenant.agency(new UUID(0, 0)));

        assertThatThrownBy(() -> trip.list(sites(), RoundTripTest::name)).hasMessage("A round trip has one tenant");
    }

    @Test
    void there_is_no_answer_before_the_round_trip() {
        Reply<List<String>> reply = database.roundTrip(tenant).list(sites(), RoundTripTest::name);

        assertThatThrownBy(reply::get).hasMessage("The round trip has not run");
    }
}

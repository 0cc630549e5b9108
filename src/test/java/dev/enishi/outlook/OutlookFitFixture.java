package dev.enishi.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.exchange.ImportFixture;
import dev.enishi.platform.data.StandingWorkFixture;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Fits that are carried out at once, and histories to fit to. */
public final class OutlookFitFixture {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private OutlookFitFixture() {}

    /** Asks for a fit as the manager, and gives it when it is done. */
    public static ValidatableResponse fitted(TestAgency agency, Map<String, ?> asked) {
        String id = agency.manager()
                .body(asked)
                .post("/v1/outlook-fits")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return done(agency, id);
    }

    /** A fit when it is done. */
    static ValidatableResponse done(TestAgency agency, String id) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            workOff();
            ValidatableResponse fit = agency.get("/v1/outlook-fits/" + id);
            if (fit.extract().path("state").equals("DONE")) {
                return fit;
            }
            pause();
        }
        return fail("not done in time");
    }

    /** Looks whether it is time for a new fit, as a pod would on the next day. */
    static void look(TestAgency agency) {
        Arc.container()
                .instance(StandingWorkFixture.class)
                .get()
                .workOff(Arc.container().instance(RefitJob.class).get(), agency);
    }

    /** Finds who is slipping away, as the worker would within two seconds. */
    public static void score(TestAgency agency) {
        do {
            Arc.container()
                    .instance(StandingWorkFixture.class)
                    .get()
                    .workOff(Arc.container().instance(OutlookScoringJob.class).get(), agency);
            pause();
        } while (isSomebodyAtIt(agency));
    }

    /** The worker itself: then nothing was done here. */
    private static boolean isSomebodyAtIt(TestAgency agency) {
        try (TestSql sql = TestSql.as(agency.id)) {
            return sql.<Boolean>value(
                    "select exists (select 1 from work_item where agency_id = ? and kind = 'OUTLOOK_SCORES' and due_at <= now())",
                    agency.id);
        }
    }

    /** Carries out what waits longest, as the worker would within two seconds. */
    static void workOff() {
        CompletableFuture.runAsync(
                        () -> {
                            ManagedContext context = Arc.container().requestContext();
                            context.activate();
                            try {
                                Arc.container()
                                        .instance(OutlookFitWorker.class)
                                        .get()
                                        .workOff();
                            } finally {
                                context.terminate();
                            }
                        },
                        Thread::startVirtualThread)
                .join();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Imports customers: the n-th has come {@code n % 8} times again, each time after {@code n % 5 + 3} days, from the first days of
     * 2026 on.
     */
    public static void history(TestAgency agency, String performer, String site, int customers) {
        StringBuilder file = new StringBuilder("started_at,handle,kind,minutes,earnings\n");
        for (int n = 0; n < customers; n++) {
            for (int chat = 0; chat <= n % 8; chat++) {
                file.append(LocalDate.of(2026, 1, 1).plusDays(n % 30 + (long) chat * (n % 5 + 3)))
                        .append("T12:00:00Z,member_")
                        .append(n)
                        .append(",TWO_SHOT,30,3000\n");
            }
        }
        imported(agency, performer, site, file.toString(), customers);
    }

    /** Imports a history, until as many customers are there with their facts. */
    static void imported(TestAgency agency, String performer, String site, String file, int customers) {
        agency.manager()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=CHATS&performerId=" + performer + "&siteId=" + site)
                .then()
                .statusCode(202);
        Instant deadline = Instant.now().plus(LONGEST);
        while (!agency.get("/v1/imports").extract().path("items[0].state").equals("DONE")
                && Instant.now().isBefore(deadline)) {
            ImportFixture.workOff();
            pause();
        }
        assertThat(count(agency.id)).isEqualTo(customers);
    }

    private static long count(UUID agency) {
        try (TestSql sql = TestSql.as(agency)) {
            return sql.<Long>value("select count(*) from relationship");
        }
    }
}

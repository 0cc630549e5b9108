package dev.enishi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.enishi.TestAgency;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A performer on a site whose history is imported. */
public final class ImportFixture {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    static final String HEADER = "started_at,handle,kind,minutes,earnings\n";

    final TestAgency agency = TestAgency.create();
    final String performer = agency.performer();
    final String site = agency.site();

    String path(String more) {
        return "/v1/imports?kind=CHATS&performerId=" + performer + "&siteId=" + site + more;
    }

    Response post(byte[] file, String contentType, String more) {
        return agency.manager().contentType(contentType).body(file).post(path(more));
    }

    Response post(String file) {
        return post(file.getBytes(StandardCharsets.UTF_8), "text/csv", "");
    }

    /** The job when all rows are dealt with. */
    ValidatableResponse done(Response accepted) {
        accepted.then().statusCode(202);
        String job = accepted.header("Location");
        assertThat(job).isEqualTo("/v1/imports/" + accepted.path("id"));
        return done(job);
    }

    ValidatableResponse done(String job) {
        return ended(job, "DONE");
    }

    ValidatableResponse ended(String job, String expected) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(deadline)) {
            workOff();
            ValidatableResponse answer = agency.get(job);
            String state = answer.extract().path("state");
            if (state.equals(expected)) {
                return answer;
            }
            pause();
        }
        return fail("not done in time");
    }

    /** Carries out what waits longest, as the worker would within two seconds. */
    public static void workOff() {
        CompletableFuture.runAsync(
                        () -> {
                            ManagedContext context = Arc.container().requestContext();
                            context.activate();
                            try {
                                Arc.container()
                                        .instance(ImportWorker.class)
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

    ValidatableResponse imported(String file) {
        return done(post(file));
    }

    ValidatableResponse imported(String file, Charset charset, String contentType) {
        return done(post(file.getBytes(charset), contentType, ""));
    }
}

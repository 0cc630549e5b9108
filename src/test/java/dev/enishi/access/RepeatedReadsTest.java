package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.CrowdProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The driver sends a statement in another way when it knows it better, and the server plans it in another way: the answer
 * stays the same.
 */
@QuarkusTest
@TestProfile(CrowdProfile.class)
class RepeatedReadsTest {
    private static final int TIMES = 20;

    @Inject
    DataSource pool;

    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService holders = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void given_one_connection_because_others_hold_the_rest() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(CrowdProfile.CONNECTIONS - 1);
        for (int i = 1; i < CrowdProfile.CONNECTIONS; i++) {
            holders.submit(() -> hold(held));
        }
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Void hold(CountDownLatch held) throws SQLException, InterruptedException {
        try (Connection connection = pool.getConnection()) {
            held.countDown();
            done.await();
            assertThat(connection.isClosed()).isFalse();
        }
        return null;
    }

    @AfterEach
    void they_are_given_back() {
        done.countDown();
        holders.close();
    }

    @TestFactory
    Stream<DynamicTest> every_read_answers_the_same_twenty_times_in_a_row() {
        IsolationVictim own = IsolationVictim.create();
        return ContractOperation.all().stream()
                .filter(ContractOperation::isRead)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> assertSame(operation, own)));
    }

    private static void assertSame(ContractOperation operation, IsolationVictim own) {
        List<String> answers = Stream.generate(() -> answer(operation, own))
                .limit(TIMES)
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("200 ");
    }

    private static String answer(ContractOperation operation, IsolationVictim own) {
        Response answer = operation.call(own, own.agency().managerKey);
        return answer.statusCode() + " " + compared(operation, answer);
    }

    /** Each read becomes an entry of the audit log, and the calendar says when it was made. */
    private static String compared(ContractOperation operation, Response answer) {
        String body = answer.asString();
        return operation.path().equals("/v1/audit-entries")
                ? "entries: " + !answer.<List<?>>path("items").isEmpty()
                : body.replaceAll("DTSTAMP:\\w+|\"(lastUsedAt|checkedAt)\":\"[^\"]*\"", "");
    }
}

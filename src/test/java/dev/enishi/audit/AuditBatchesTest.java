package dev.enishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.enishi.TestAgency;
import dev.enishi.TestSql;
import dev.enishi.access.Role;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.DatabaseException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many entries at once: each returns when it is written, and is written once. */
@QuarkusTest
class AuditBatchesTest {
    private static final int NO_STATUS = 42;

    @Inject
    AuditBatches batches;

    private final TestAgency agency = TestAgency.create();
    private final TestAgency other = TestAgency.create();

    @Test
    void who_returns_has_been_written() {
        List<UUID> ids = Stream.generate(Ids::next).limit(60).toList();

        atOnce(ids, id -> {
            TestAgency whose = id.getLeastSignificantBits() % 2 == 0 ? agency : other;
            batches.insert(entry(id, 200), whose.id);
            assertThat(written(whose)).contains(id);
        });

        assertThat(Stream.concat(written(agency).stream(), written(other).stream()))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void what_the_database_refuses_is_said_to_whom_it_concerns_and_holds_up_nobody_after_it() {
        atOnce(
                IntStream.range(0, 50).boxed().toList(),
                i -> assertThat(catchThrowable(() -> batches.insert(entry(Ids.next(), NO_STATUS), agency.id)))
                        .isInstanceOf(DatabaseException.class));

        batches.insert(entry(Ids.next(), 200), agency.id);

        assertThat(written(agency)).hasSize(1);
    }

    private static <T> void atOnce(List<T> all, Consumer<T> act) {
        all.stream()
                .map(each -> CompletableFuture.runAsync(() -> act.accept(each), Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static List<UUID> written(TestAgency whose) {
        try (TestSql sql = TestSql.as(whose.id)) {
            return sql.values("select id from audit_entry where principal = 'enishi_0'");
        }
    }

    private static AuditEntry entry(UUID id, int status) {
        return new AuditEntry(
                id,
                Instant.now(),
                Role.MANAGER,
                "enishi_0",
                null,
                "getBrief",
                null,
                null,
                null,
                "127.0.0.1",
                "r",
                status);
    }
}

package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.CrowdProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that each held a connection and waited for another would wait for each other here. */
@QuarkusTest
@TestProfile(CrowdProfile.class)
class MoreClientsThanConnectionsTest {
    private static final int CLIENTS = 64;

    @Test
    void sixty_four_clients_read_everything_over_four_connections() throws Exception {
        IsolationVictim own = IsolationVictim.create();
        List<ContractOperation> reads = ContractOperation.all().stream()
                .filter(ContractOperation::isRead)
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<String>>> calls = clients.invokeAll(IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<List<String>>) () -> readAll(reads, own, client))
                    .toList());
            for (Future<List<String>> call : calls) {
                assertThat(call.get()).hasSameSizeAs(reads).allMatch(answer -> answer.startsWith("200 "));
            }
        }
    }

    /** Each client starts elsewhere, so that all of them meet at every operation and at none alone. */
    private static List<String> readAll(List<ContractOperation> reads, IsolationVictim own, int client) {
        List<ContractOperation> order = new ArrayList<>(reads);
        Collections.rotate(order, client / 8);
        return order.stream()
                .map(operation -> operation.call(own, own.agency().managerKey).statusCode() + " " + operation)
                .toList();
    }
}

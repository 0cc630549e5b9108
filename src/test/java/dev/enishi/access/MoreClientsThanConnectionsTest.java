package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.CrowdProfile;
import dev.enishi.Series;
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
        // Once alone: what takes long for the first time only is not what they wait for.
        assertThat(readAll(reads, own)).isNotEmpty().containsExactlyElementsOf(allRead(reads));

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<String>>> calls = clients.invokeAll(IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<List<String>>) () -> readAll(partOf(reads, client), own))
                    .toList());
            for (int client = 0; client < CLIENTS; client++) {
                assertThat(calls.get(client).get()).containsExactlyElementsOf(allRead(partOf(reads, client)));
            }
        }
    }

    /**
     * Eight clients start at the same operation, so that nobody is ever alone. The whole series has all of them read everything;
     * otherwise each eight of them read an eighth.
     */
    private static List<ContractOperation> partOf(List<ContractOperation> reads, int client) {
        int eighth = Math.ceilDiv(reads.size(), 8);
        List<ContractOperation> order = new ArrayList<>(reads);
        Collections.rotate(order, -eighth * (client / 8));
        return Series.WHOLE ? order : order.subList(0, eighth);
    }

    private static List<String> allRead(List<ContractOperation> reads) {
        return reads.stream().map(operation -> "200 " + operation).toList();
    }

    private static List<String> readAll(List<ContractOperation> reads, IsolationVictim own) {
        return reads.stream()
                .map(operation -> operation.call(own, own.agency().managerKey).statusCode() + " " + operation)
                .toList();
    }
}

package dev.enishi.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.Ids;
import dev.enishi.platform.StoppingFixture;
import dev.enishi.platform.data.WorkItems.Leased;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkItemsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Inject
    WorkItems work;

    @Inject
    Database database;

    @Inject
    CurrentTenant tenant;

    @Test
    @ActivateRequestContext
    void each_item_is_leased_once_and_oldest_first() {
        String kind = "TEST-" + Ids.next();
        List<UUID> ids = Stream.generate(Ids::next).limit(5).toList();
        ids.forEach(id -> add(kind, id));

        List<UUID> leased = Stream.generate(() -> lease(kind, NOW))
                .limit(5)
                .map(item -> item.orElseThrow().id())
                .toList();

        assertThat(leased).isEqualTo(ids);
        assertThat(lease(kind, NOW)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void who_has_lost_the_lease_can_neither_renew_nor_finish() {
        String kind = "TEST-" + Ids.next();
        add(kind, Ids.next());
        Leased first = lease(kind, NOW).orElseThrow();
        Instant later = NOW.plus(WorkItems.LEASE).plusSeconds(1);
        Leased second = lease(kind, later).orElseThrow();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(renews(first, later)).isFalse();
        assertThat(finishes(first)).isFalse();
        assertThat(renews(second, later)).isTrue();
        assertThat(finishes(second)).isTrue();
        assertThat(lease(kind, later.plus(WorkItems.LEASE).plusSeconds(1))).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void a_kind_is_due_when_one_of_its_items_is_and_nobody_works_on_it() {
        String kind = "TEST-" + Ids.next();
        add(kind, Ids.next());
        List<String> kinds = List.of("TEST-nothing", kind);

        assertThat(work.kindsDue(kinds, NOW.minusSeconds(1))).isEmpty();
        assertThat(work.kindsDue(kinds, NOW)).containsExactly(kind);

        lease(kind, NOW);

        assertThat(work.kindsDue(kinds, NOW)).isEmpty();
        assertThat(work.kindsDue(kinds, NOW.plus(WorkItems.LEASE).plusSeconds(1)))
                .containsExactly(kind);
    }

    @Test
    @ActivateRequestContext
    void what_is_given_back_can_be_leased_at_once_and_whoever_had_it_before_is_fenced_off() {
        String kind = "TEST-" + Ids.next();
        add(kind, Ids.next());
        Leased first = lease(kind, NOW).orElseThrow();

        QuarkusTransaction.requiringNew().run(() -> work.giveBack(first));

        assertThat(lease(kind, NOW).orElseThrow().attempt()).isEqualTo(2);
        assertThat(renews(first, NOW)).isFalse();
    }

    @Test
    @ActivateRequestContext
    void a_process_that_stops_leases_nothing() {
        String kind = "TEST-" + Ids.next();
        add(kind, Ids.next());
        WorkItems ofOneThatStops = new WorkItems(database, StoppingFixture.begun());

        assertThat(QuarkusTransaction.requiringNew().call(() -> ofOneThatStops.lease(kind, NOW)))
                .isEmpty();
        assertThat(lease(kind, NOW)).isPresent();
    }

    private void add(String kind, UUID id) {
        tenant.set(Tenant.agency(new UUID(0, 7)));
        QuarkusTransaction.requiringNew().run(() -> work.add(kind, id, NOW));
    }

    private Optional<Leased> lease(String kind, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> work.lease(kind, now));
    }

    private boolean renews(Leased item, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> work.renew(item, now));
    }

    private boolean finishes(Leased item) {
        return QuarkusTransaction.requiringNew().call(() -> work.finish(item));
    }
}

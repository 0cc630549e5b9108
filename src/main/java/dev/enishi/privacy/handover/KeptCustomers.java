package dev.enishi.privacy.handover;

import dev.enishi.agency.Agencies;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who was not handed over. */
@ApplicationScoped
class KeptCustomers {
    private static final int MOST = 200;

    private static final String KEPT = """
            select c.id, own.id as existing_id, (count(*) over ())::int as number
              from customer c
              join customer own on own.agency_id = :agency and own.performer_id = :to
                               and own.site_id = c.site_id and own.handle = c.handle
             where c.agency_id = :agency and c.performer_id = :from
             order by c.id
             limit :limit
            """;

    private static final String SHOWN = "select " + CustomerSummary.BESIDE + """
              from customer c
              join relationship r on r.agency_id = :agency and r.customer_id = c.id
             where c.agency_id = :agency and c.id = any(:customers)
            """;

    private final Database database;
    private final Agencies agencies;

    KeptCustomers(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    /**
     * Who stayed.
     *
     * @param number how many
     * @param first the first of them
     */
    record Kept(int number, List<KeptCustomer> first) {
        static final Kept NOBODY = new Kept(0, List.of());
    }

    private record Pair(UUID stayed, UUID existing, int number) {}

    /** Those of a performer whom the colleague knows, too, at most 200, and how many there are. */
    Kept find(UUID from, UUID to, Instant now) {
        List<Pair> pairs = database.sql(KEPT)
                .bind("from", from)
                .bind("to", to)
                .limit(MOST)
                .list(row -> new Pair(row.uuid("id"), row.uuid("existing_id"), row.integer("number")));
        if (pairs.isEmpty()) {
            return Kept.NOBODY;
        }
        Map<UUID, CustomerSummary> shown = shown(
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.stayed(), pair.existing()))
                        .toList(),
                now);
        return new Kept(
                pairs.getFirst().number(),
                pairs.stream()
                        .map(pair -> KeptCustomer.of(
                                Objects.requireNonNull(shown.get(pair.stayed())),
                                Objects.requireNonNull(shown.get(pair.existing()))))
                        .toList());
    }

    private Map<UUID, CustomerSummary> shown(List<UUID> customers, Instant now) {
        List<CustomerSummary> found = agencies.ask((settings, trip) -> trip.list(
                database.sql(SHOWN).bind("customers", customers),
                row -> CustomerSummary.beside(row, settings.policies(), settings.dayOf(now))));
        return found.stream().collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
    }
}

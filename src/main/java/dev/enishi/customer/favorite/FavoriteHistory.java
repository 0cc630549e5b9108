package dev.enishi.customer.favorite;

import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomersAdded;
import dev.enishi.customer.history.Happening.CustomersChanged;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes down when customers and performers mark each other as favourites and take it back, whichever way the marks were changed. An
 * event is added where the last one says something else than the customer does now: what is said twice is written once.
 */
@ApplicationScoped
class FavoriteHistory implements HistoryFollower {
    /** Whoever has changed the customers has locked them. */
    private static final String APPEND = """
            insert into favorite_event (agency_id, customer_id, direction, number, performer_id, site_id, at, handed_over)
            select :agency, c.id, mark.direction, coalesce(last.number, 0) + 1, c.performer_id, c.site_id,
                   case when mark.marked then mark.since else :at::timestamptz end, :handedOver
              from customer c
             cross join lateral (
                   values ('FAVORITE', c.favorite_since is not null, c.favorite_since),
                          ('FAVORITED_BY', c.favorited_by, c.favorited_by_since)) as mark (direction, marked, since)
              left join lateral (
                   select e.number, e.marked
                     from favorite_event e
                    where e.agency_id = :agency and e.customer_id = c.id and e.direction = mark.direction
                    order by e.number desc
                    limit 1) last on true
             where c.agency_id = :agency and c.id = any(:customers)
               and mark.marked <> coalesce(last.marked, false)
            """;

    private final Database database;

    FavoriteHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case CustomerAdded _, CustomersAdded _, HistoryImported _ -> append(happening.customers(), at, false);
            case CustomerChanged _, CustomersChanged _, MarksChanged _ -> append(happening.customers(), at, false);
            case CustomersHandedOver _ -> append(happening.customers(), at, true); // Which takes all marks away.
            default -> {} // Nothing else marks anybody.
        }
        return List.of();
    }

    private void append(Collection<UUID> customers, Instant at, boolean handedOver) {
        database.sql(APPEND)
                .bind("customers", customers)
                .bind("at", at)
                .bind("handedOver", handedOver)
                .update();
    }
}

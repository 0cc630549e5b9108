package dev.enishi.live.room;

import dev.enishi.customer.Customers;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.MainCustomerNamed;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.live.LiveProblem;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Names the main customer of a room by hand, and takes that back. */
@ApplicationScoped
class LiveRoomMain {
    private final Customers customers;
    private final CustomerHistory history;
    private final Database database;

    LiveRoomMain(Customers customers, CustomerHistory history, Database database) {
        this.customers = customers;
        this.history = history;
        this.database = database;
    }

    private record Present(UUID chatId, ChatKind kind) {}

    /**
     * Makes a customer the main one, in place of whoever was named before.
     *
     * @throws ProblemException 422 when the customer is unknown, not in this room, or only looks in
     */
    void name(UUID performerId, UUID customerId, Instant now, String by) {
        customers.findReferenced(customerId);
        Present present = database.sql("""
                        select id, kind from chat
                         where agency_id = :agency and performer_id = :performerId and customer_id = :customerId
                           and ended_at is null and started_at > :oldest
                           for update
                        """)
                .bind("performerId", performerId)
                .bind("customerId", customerId)
                .bind("oldest", now.minus(RelationshipFacts.LONGEST_CHAT))
                .one(row -> new Present(row.uuid("id"), ChatKind.valueOf(row.text("kind"))))
                .orElseThrow(() -> ProblemException.of(Violation.at("/customerId", LiveProblem.NOT_IN_ROOM)));
        if (present.kind() == ChatKind.PEEK) {
            throw ProblemException.of(Violation.at("/customerId", LiveProblem.PEEK_IS_NEVER_MAIN));
        }
        unname(performerId, now, by);
        database.sql("update chat set main_since = :now where agency_id = :agency and id = :id")
                .bind("now", now)
                .bind("id", present.chatId())
                .update();
        history.record(new MainCustomerNamed(customerId, present.chatId()), now, by);
    }

    /** Lets the rule decide again. In the order of their ids, so that two of these never wait for each other in a circle. */
    void unname(UUID performerId, Instant now, String by) {
        List<MainCustomerNamed> former = database.sql("""
                        update chat h set main_since = null
                          from (
                               select id from chat
                                where agency_id = :agency and performer_id = :performerId and ended_at is null
                                  and main_since is not null
                                order by id
                                  for update) named
                         where h.agency_id = :agency and h.id = named.id
                        returning h.id, h.customer_id
                        """)
                .bind("performerId", performerId)
                .list(row -> new MainCustomerNamed(row.uuid("customer_id"), row.uuid("id")));
        history.record(former, now, by);
    }
}

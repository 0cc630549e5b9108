package dev.enishi.demo;

import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Performer;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When the demo performers were online in the last weeks, around their chats, and what they want to reach in a week. */
@ApplicationScoped
class DemoSessions {
    private static final Duration WEEKS = Duration.ofDays(8 * 7);
    private static final List<List<Integer>> GOALS =
            List.of(List.of(60, 60_000, 2), List.of(55, 40_000, 1), List.of(50, 50_000, 4));

    private final Database database;

    DemoSessions(Database database) {
        this.database = database;
    }

    /** Those of the performers of a plan, each online on all sites at once, and a goal for each. */
    void write(List<Performer> plan, List<UUID> performers, List<UUID> sites, Instant now) {
        for (int i = 0; i < performers.size(); i++) {
            UUID performer = performers.get(i);
            for (OnlineEvening evening : OnlineEvening.around(chats(plan.get(i), now), now)) {
                sites.forEach(site -> session(performer, site, evening));
            }
            want(performer, GOALS.get(i % GOALS.size()), now);
        }
    }

    private static List<Chat> chats(Performer performer, Instant now) {
        return performer.customers().stream()
                .map(Customer::chats)
                .flatMap(List::stream)
                .filter(chat -> chat.startedAt().isAfter(now.minus(WEEKS)))
                .toList();
    }

    private void session(UUID performerId, UUID siteId, OnlineEvening evening) {
        database.sql("""
                        insert into online_session (agency_id, id, performer_id, site_id, started_at, ended_at, mode, version,
                                created_at)
                        values (:agency, :id, :performer, :site, :startedAt, :endedAt::timestamptz, 'OPEN', 0, :startedAt)
                        """)
                .bind("id", Ids.next())
                .bind("performer", performerId)
                .bind("site", siteId)
                .bind("startedAt", evening.from())
                .bind("endedAt", evening.until())
                .update();
    }

    private void want(UUID performerId, List<Integer> goal, Instant now) {
        database.sql("""
                        insert into performer_goal (agency_id, performer_id, chat_rate_percent, earnings_per_week,
                                newcomers_per_week, version, updated_at)
                        values (:agency, :performer, :chatRate, :earnings, :newcomers, 1, :now)
                        """)
                .bind("performer", performerId)
                .bind("chatRate", goal.get(0))
                .bind("earnings", goal.get(1))
                .bind("newcomers", goal.get(2))
                .bind("now", now)
                .update();
    }
}

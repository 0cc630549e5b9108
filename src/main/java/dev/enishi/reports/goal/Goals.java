package dev.enishi.reports.goal;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What performers want to reach in a week. */
@ApplicationScoped
class Goals {
    private static final String GOAL = "select " + GoalView.COLUMNS + """
              from performer p
              left join performer_goal g on g.agency_id = :agency and g.performer_id = p.id
             where p.agency_id = :agency and p.id = :performerId
            """;

    private final Database database;

    Goals(Database database) {
        this.database = database;
    }

    /**
     * The goal of a performer.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    GoalView require(UUID performerId) {
        return sql(performerId).one(GoalView::of).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The same as part of a round trip; empty when there is no such performer for the caller. */
    Reply<Optional<GoalView>> find(RoundTrip trip, UUID performerId) {
        return trip.one(sql(performerId), GoalView::of);
    }

    private Sql sql(UUID performerId) {
        return database.sql(GOAL).bind("performerId", performerId);
    }

    /** Replaces the goal of a performer who is locked, and shows it. */
    GoalView replace(UUID performerId, GoalInput goal, Instant now) {
        database.sql("""
                        insert into performer_goal (agency_id, performer_id, chat_rate_percent, earnings_per_week,
                                newcomers_per_week, version, updated_at)
                        values (:agency, :performerId, :chatRate::integer, :earnings::integer, :newcomers::integer, 1, :now)
                        on conflict (agency_id, performer_id) do update
                           set chat_rate_percent = excluded.chat_rate_percent,
                               earnings_per_week = excluded.earnings_per_week,
                               newcomers_per_week = excluded.newcomers_per_week,
                               version = performer_goal.version + 1, updated_at = excluded.updated_at
                        """)
                .bind("performerId", performerId)
                .bind("chatRate", goal.chatRatePercent())
                .bind("earnings", goal.earningsPerWeek())
                .bind("newcomers", goal.newcomersPerWeek())
                .bind("now", now)
                .update();
        return require(performerId);
    }
}

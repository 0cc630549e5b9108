package dev.enishi.desk.afterchat;

import dev.enishi.activity.Parties;
import dev.enishi.activity.SharedFacts;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.booking.availability.PerformerContext;
import dev.enishi.booking.availability.PerformerContexts;
import dev.enishi.desk.afterchat.AfterChatShare.Counts;
import dev.enishi.desk.afterchat.ShareFilter.Days;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is left to do after chats. The facts know it of the newest chat with each customer; all else is looked up. */
@ApplicationScoped
public class AfterChats {
    private static final String BY_ID = "select " + AfterChat.COLUMNS + """
              from chat h
            """ + Parties.OF_WHAT_HAPPENED + """
             where h.agency_id = :agency and h.id = :id
            """;

    private static final String OF_PERFORMER = """
              from relationship f
              join customer b on b.agency_id = :agency and b.id = f.customer_id
             where f.agency_id = :agency and f.performer_id = %s
               and f.cared_ended_at >= :askedFrom and f.cared_ended_at < :askedTo
               and (f.memo_on between :memoFrom and :on
                 or f.thank_you_on between :thankYouFrom and :on and not b.no_mail and b.blocked_since is null
                 or f.first_chat_at = f.last_chat_at and b.favorite_since is null and b.favorite_answered_at is null
                    and b.blocked_since is null)
            """;

    /** Whose newest chat with performer {@code p} lacks something, {@code f}; {@link #lately} binds when it ended. */
    public static final String LACKING_OF_EACH = OF_PERFORMER.formatted("p.id");

    private static final String LACKING = OF_PERFORMER.formatted(":performerId");

    private static final String INCOMPLETE = "select " + AfterChat.COLUMNS + """
              from (
                   select f.customer_id, f.cared_ended_at
            """ + LACKING + """
                      [[and (f.cared_ended_at, f.customer_id) < (:afterAt, :afterId)]]
                    order by f.cared_ended_at desc, f.customer_id desc
                    limit :limit) lacking
             cross join lateral (
                   select id, version, customer_id, kind, started_at, ended_at, earnings, mic, imported, external_id,
                          created_at
                     from chat h
                    where h.agency_id = :agency and h.customer_id = lacking.customer_id and
            """
            + SharedFacts.ASKS_FOR_CARE + """
                    order by h.started_at desc, h.id desc limit 1) h
            """ + Parties.OF_WHAT_HAPPENED + """
             order by lacking.cared_ended_at desc, lacking.customer_id desc
            """;

    private static final String COUNT = "select count(*)::int as lacking " + LACKING;

    /** The next chat of hers starts after standby, when no other one is running: who joins a party that goes on is not the next. */
    private static final String SHARE = """
            select count(*)::int as chats,
                   (count(*) filter (where memo_at < next_at))::int as memos,
                   (count(*) filter (where thanked_at < next_at))::int as thank_yous,
                   (count(*) filter (where memo_at < next_at and thanked_at < next_at))::int as complete
              from (
                   select coalesce((
                              select k.started_at from chat k
                               where k.agency_id = :agency and k.performer_id = :performerId and k.kind <> 'PEEK'
                                 and k.started_at >= h.ended_at and k.id <> h.id
                                 and not exists (
                                     select 1 from chat o
                                      where o.agency_id = :agency and o.performer_id = :performerId and o.kind <> 'PEEK'
                                        and o.started_at < k.started_at
                                        and o.started_at > k.started_at - interval '24 hours'
                                        and (o.ended_at is null or o.ended_at > k.started_at))
                               order by k.started_at limit 1), 'infinity') as next_at,
                          least(
                              (select min(n.created_at) from note n
                                where n.agency_id = :agency and n.customer_id = h.customer_id and n.chat_id = h.id),
                              (select min(n.created_at) from note n
                                where n.agency_id = :agency and n.customer_id = h.customer_id
                                  and n.created_at >= h.started_at)) as memo_at,
                          case when c.no_mail or c.blocked_since is not null then '-infinity' else (
                              select min(m.sent_at) from message m
                               where m.agency_id = :agency and m.customer_id = h.customer_id and m.direction = 'OUT'
                                 and m.channel = 'MAIL' and m.sent_at >= h.started_at) end as thanked_at
                     from chat h
                     join customer c on c.agency_id = :agency and c.id = h.customer_id
                    where h.agency_id = :agency and h.performer_id = :performerId
                      and h.started_at >= :from and h.started_at < :to and
            """ + SharedFacts.ASKS_FOR_CARE + """
                   ) asked
            """;

    private final Database database;
    private final Agencies agencies;
    private final PerformerContexts performers;

    AfterChats(Database database, Agencies agencies, PerformerContexts performers) {
        this.database = database;
        this.agencies = agencies;
        this.performers = performers;
    }

    /** What is left to do after one chat. */
    AfterChat require(UUID chatId, Instant now) {
        return agencies.<Optional<AfterChat>>ask((settings, trip) -> trip.one(
                        database.sql(BY_ID).bind("id", chatId),
                        row -> AfterChat.of(row, settings, settings.dayOf(now))))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /**
     * The newest chats with customers of a performer that lack memo or thank-you, the latest end first.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    List<AfterChat> incomplete(
            UUID performerId, Instant now, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return performers.ask(performerId, (performer, trip) -> {
            AgencySettings settings = performer.settings();
            LocalDate today = settings.dayOf(now);
            Sql sql = lately(database.sql(INCOMPLETE), settings, today)
                    .bind("performerId", performerId)
                    .bind("afterAt", afterAt)
                    .bind("afterId", afterId)
                    .limit(limit);
            return trip.list(sql, row -> AfterChat.of(row, settings, today));
        });
    }

    /** How many of these there are on a day. */
    public Reply<List<Integer>> count(RoundTrip trip, PerformerContext performer, LocalDate on) {
        Sql sql = lately(database.sql(COUNT), performer.settings(), on)
                .bind("performerId", performer.performer().id());
        return trip.list(sql, row -> row.integer("lacking"));
    }

    /** Those that are still asked for on a day, as the follow-up list asks; whether somebody is a favourite, for as long. */
    public static Sql lately(Sql sql, AgencySettings settings, LocalDate on) {
        Policies policies = settings.policies();
        LocalDate memoFrom = on.minusDays(policies.memoDays());
        LocalDate thankYouFrom = on.minusDays(policies.thankYouDays());
        LocalDate first = memoFrom.isBefore(thankYouFrom) ? memoFrom : thankYouFrom;
        return sql.bind("askedFrom", settings.calendar().startOf(first))
                .bind("askedTo", settings.calendar().endOf(on.plusDays(1)))
                .bind("memoFrom", memoFrom)
                .bind("thankYouFrom", thankYouFrom)
                .bind("on", on);
    }

    /**
     * How much of what belongs to the chats of a performer was done before the next one began.
     *
     * @throws ProblemException 404 when there is no such performer for the caller
     */
    AfterChatShare share(UUID performerId, ShareFilter filter, Instant now) {
        return performers.ask(performerId, (performer, trip) -> {
            BusinessCalendar calendar = performer.settings().calendar();
            Days days = filter.days(performer.settings().dayOf(now));
            Sql sql = database.sql(SHARE)
                    .bind("performerId", performerId)
                    .bind("from", calendar.startOf(days.from()))
                    .bind("to", calendar.endOf(days.to()))
                    .plannedForItsValues();
            var counts = trip.list(
                    sql,
                    row -> new Counts(
                            row.integer("chats"),
                            row.integer("memos"),
                            row.integer("thank_yous"),
                            row.integer("complete")));
            return () -> AfterChatShare.of(days.from(), days.to(), counts.get().getFirst());
        });
    }
}

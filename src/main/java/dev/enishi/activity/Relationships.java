package dev.enishi.activity;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.CadenceMode;
import dev.enishi.agency.Policies;
import dev.enishi.agency.SettingsChanged;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatLogChanged;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomerErased;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.Happening.MessageCorrected;
import dev.enishi.customer.history.Happening.MessageDeleted;
import dev.enishi.customer.history.Happening.MessageRecorded;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.history.Happening.NextVisitAnswered;
import dev.enishi.customer.history.Happening.NextVisitOffered;
import dev.enishi.customer.history.Happening.NoteCorrected;
import dev.enishi.customer.history.Happening.NoteDeleted;
import dev.enishi.customer.history.Happening.NoteRecorded;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the derived facts true: they follow whatever happens to a customer, in the same transaction.
 *
 * <p>Two locks make this safe against everything else that happens at the same time: the settings of the agency are
 * shared, so that no policy changes meanwhile, and the rows are locked before history is read, so that of two writers
 * the second sees what the first has written.
 */
@ApplicationScoped
public class Relationships implements HistoryFollower {
    private static final int BATCH = 5_000;

    /**
     * The facts of {@code :customers}, from history before {@code :before}. The newest chat that was not imported is the
     * one that asks for a thank-you and a memo. The expanding cadence is 1, 3, 7, 15 and then every 15 more days after
     * the last chat.
     */
    private static final String FACTS = """
            with scope as (
                select c.agency_id, c.id as customer_id, c.performer_id, c.birthday, c.snoozed_until, c.last_login_at,
                       coalesce(c.cadence_days, p.cadence_days) as own_cadence,
                       c.blocked_since is not null or c.no_mail as excluded,
                       case when c.focus_since is not null then 0
                            when c.favorite_since is not null then 1 else 2 end as rank,
                       c.favorite_since is not null as favorite
                  from customer c
                  join performer p on p.agency_id = c.agency_id and p.id = c.performer_id
                 where c.agency_id = :agency and c.id = any(:customers)
            ), chats as (
                select s.*, chats.*, last.*, cared.*
                  from scope s
                  cross join lateral (
                      select min(started_at) filter (where kind <> 'PEEK') as first_chat_at,
                             (count(*) filter (where kind <> 'PEEK'))::int as chat_count,
                             (count(distinct business_day(started_at, :zone, :dayStart))
                                 filter (where kind <> 'PEEK'))::int as chat_days,
                             coalesce(sum(earnings), 0)::bigint as earnings
                        from chat h
                       where h.agency_id = :agency and h.customer_id = s.customer_id and h.started_at < :before
                  ) chats
                  left join lateral (
                      select id as last_chat_id, kind as last_chat_kind, started_at as last_chat_at,
                             ended_at as last_chat_ended_at,
                             business_day(started_at, :zone, :dayStart) as last_chat_day
                        from chat h
                       where h.agency_id = :agency and h.customer_id = s.customer_id and h.started_at < :before
                         and kind <> 'PEEK'
                       order by started_at desc, id desc limit 1
                  ) last on true
                  left join lateral (
                      select id as cared_chat_id, started_at as cared_at,
                             business_day(started_at, :zone, :dayStart) as cared_day
                        from chat h
                       where h.agency_id = :agency and h.customer_id = s.customer_id and h.started_at < :before
                         and kind <> 'PEEK' and ended_at is not null and not imported
                       order by started_at desc, id desc limit 1
                  ) cared on true
            ), messages as (
                select c.*, m.*
                  from chats c
                  cross join lateral (
                      select max(sent_at) as last_message_at,
                             max(sent_at) filter (where direction = 'IN') as last_in_at,
                             max(sent_at) filter (where direction = 'OUT') as last_out_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'IN') as last_mail_in_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'OUT') as last_mail_out_at
                        from message h
                       where h.agency_id = :agency and h.customer_id = c.customer_id and h.sent_at < :before
                  ) m
            ), counted as (
                select m.*, mails.*,
                       greatest(last_chat_at, last_message_at) as last_touch_at,
                       greatest(last_chat_at, last_out_at) as last_contact_at,
                       :expanding and own_cadence is null and last_chat_day is not null as expanding
                  from messages m
                  cross join lateral (
                      select (count(distinct day) filter (
                                 where purpose <> 'THANK_YOU' and sent_at >= last_chat_at))::int as mail_days,
                             (count(distinct day) filter (
                                 where purpose in ('FOLLOW_UP', 'INVITATION')
                                   and sent_at > coalesce(greatest(last_in_at, last_chat_at), '-infinity')
                                   and (not :expanding or own_cadence is not null or last_chat_day is null
                                        or day >= last_chat_day + 15)))::int as unanswered
                        from (select purpose, sent_at, business_day(sent_at, :zone, :dayStart) as day
                                from message h
                               where h.agency_id = :agency and h.customer_id = m.customer_id and h.sent_at < :before
                                 and channel = 'MAIL' and direction = 'OUT') mail
                  ) mails
            ), days as (
                select c.*,
                       business_day(first_chat_at, :zone, :dayStart) as first_chat_day,
                       business_day(last_touch_at, :zone, :dayStart) as last_touch_day,
                       business_day(last_contact_at, :zone, :dayStart) as last_contact_day,
                       business_day(last_mail_in_at, :zone, :dayStart) as last_mail_in_day,
                       business_day(last_login_at, :zone, :dayStart) as last_login_day,
                       unanswered >= :unansweredLimit as tired
                  from counted c
            ), facts as (
                select agency_id, customer_id, performer_id,
                       first_chat_at, first_chat_day,
                       last_chat_id, last_chat_kind, last_chat_at, last_chat_ended_at, last_chat_day,
                       chat_count, chat_days, earnings, last_mail_in_at, last_mail_out_at,
                       last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered,
                       case when last_touch_day is null then null
                            when expanding then greatest(last_touch_day + 1, last_chat_day
                                + case mail_days when 0 then 1 when 1 then 3 when 2 then 7
                                                 else 15 * (mail_days - 2) end)
                            else last_touch_day + coalesce(own_cadence, :cadenceDays) end as due_on,
                       case when last_mail_out_at is null or last_mail_out_at < cared_at then cared_day
                           end as thank_you_on,
                       case when not exists (
                                select 1 from note n
                                 where n.agency_id = :agency and n.customer_id = days.customer_id
                                   and n.created_at >= cared_at)
                             and not exists (
                                select 1 from note n
                                 where n.agency_id = :agency and n.customer_id = days.customer_id
                                   and n.chat_id = cared_chat_id)
                            then cared_day end as memo_on,
                       case when last_mail_in_at > coalesce(greatest(last_mail_out_at, last_chat_at), '-infinity')
                            then last_mail_in_day end as reply_on,
                       case when favorite and last_login_day - last_chat_day >= :favoriteIdleDays
                            then greatest(last_login_day, last_touch_day + :favoriteIdleDays) end as favorite_idle_on,
                       birthday,
                       to_char(first_chat_day, 'MM-DD') as anniversary,
                       case when not excluded and not tired then rank end as rank,
                       tired and not excluded as dormant,
                       snoozed_until
                  from days
            )
            """;

    /** The rows with their customers, whose facts are about to be read from history. */
    private static final String LOCK = """
            select 1 from relationship
             where agency_id = :agency and customer_id = any(:customers)
             order by customer_id
               for update
            """;

    private static final String REFRESH = FACTS + """
            insert into relationship (
                agency_id, customer_id, performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until)
            select agency_id, customer_id, performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until
              from facts
                on conflict (agency_id, customer_id) do update set (
                performer_id, first_chat_at, first_chat_day, last_chat_id, last_chat_kind,
                last_chat_at, last_chat_ended_at, last_chat_day, chat_count, chat_days, earnings, last_mail_in_at,
                last_mail_out_at, last_touch_at, last_touch_day, last_contact_day, mail_days, unanswered, due_on,
                thank_you_on, memo_on, reply_on, favorite_idle_on, birthday, anniversary, rank, dormant, snoozed_until
                ) = (
                excluded.performer_id, excluded.first_chat_at, excluded.first_chat_day, excluded.last_chat_id,
                excluded.last_chat_kind, excluded.last_chat_at, excluded.last_chat_ended_at, excluded.last_chat_day,
                excluded.chat_count, excluded.chat_days, excluded.earnings, excluded.last_mail_in_at,
                excluded.last_mail_out_at, excluded.last_touch_at, excluded.last_touch_day, excluded.last_contact_day,
                excluded.mail_days, excluded.unanswered, excluded.due_on, excluded.thank_you_on, excluded.memo_on,
                excluded.reply_on, excluded.favorite_idle_on, excluded.birthday, excluded.anniversary, excluded.rank,
                excluded.dormant, excluded.snoozed_until)
            """;

    private static final String FACTS_BEFORE = FACTS + "select * from facts";

    private final Database database;
    private final Agencies agencies;

    Relationships(Database database, Agencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    @Override
    public Turn turn() {
        return Turn.FACTS;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case CustomerAdded _, CustomerChanged _, MarksChanged _ -> refresh(happening.customers());
            case ChatRecorded _, ChatCorrected _, ChatDeleted _ -> refresh(happening.customers());
            case MessageRecorded _, MessageCorrected _, MessageDeleted _ -> refresh(happening.customers());
            case NoteRecorded _, NoteCorrected _, NoteDeleted _ -> refresh(happening.customers());
            case HistoryImported _, CustomersHandedOver _ -> refresh(happening.customers());
            case ChatLogChanged _ -> {} // No fact says what was said.
            case ReservationChanged _, MissedAttemptRecorded _, MissedAttemptDeleted _ -> {} // Nor what was agreed.
            case NextVisitOffered _, NextVisitAnswered _ -> {} // Nor what was offered.
            case CustomerErased _ -> {} // The facts are gone with the customer.
        }
        return List.of();
    }

    /** Derives the facts of customers from their history. */
    void refresh(Collection<UUID> customerIds) {
        AgencySettings settings = agencies.settingsForWriting();
        database.sql(LOCK).bind("customers", customerIds).list(row -> 1);
        facts(database.sql(REFRESH), settings, customerIds, END_OF_TIME).update();
    }

    /** The facts of a customer as history was just before an instant. */
    public RelationshipFacts before(UUID customerId, Instant before) {
        return facts(database.sql(FACTS_BEFORE), agencies.settings(), List.of(customerId), before)
                .one(RelationshipFacts::of)
                .orElseThrow();
    }

    /** Derives all facts of the agency anew: its days, its policies or a performer's cadence have changed. */
    void rebuild(@Observes SettingsChanged change) {
        UUID last = new UUID(0, 0);
        List<UUID> batch = customersAfter(last);
        while (!batch.isEmpty()) {
            refresh(batch);
            last = batch.getLast();
            batch = customersAfter(last);
        }
    }

    private List<UUID> customersAfter(UUID last) {
        return database.sql("""
                        select id from customer where agency_id = :agency and id > :last order by id limit :batch
                        """).bind("last", last).bind("batch", BATCH).list(row -> row.uuid("id"));
    }

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static Sql facts(Sql sql, AgencySettings settings, Collection<UUID> customerIds, Instant before) {
        Policies policies = settings.policies();
        return sql.bind("customers", customerIds)
                .bind("before", before)
                .bind("zone", settings.calendar().zone().getId())
                .bind("dayStart", settings.calendar().dayStart())
                .bind("expanding", policies.cadenceMode() == CadenceMode.EXPANDING)
                .bind("cadenceDays", policies.cadenceDays())
                .bind("unansweredLimit", policies.unansweredLimit())
                .bind("favoriteIdleDays", policies.favoriteIdleDays());
    }
}

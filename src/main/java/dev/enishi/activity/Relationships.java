package dev.enishi.activity;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SettingsChanged;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatLogChanged;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomerErased;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.Happening.FormerChat;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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

    /** The facts of {@code :customers}, from history before {@code :before}: what each of them means. */
    private static final String FACTS = SharedFacts.SCOPE + """
            , chats as (
                select k.*, chats.*, last.*, cared.*
                  from scope k
                  cross join lateral (
                      select min(started_at) filter (where kind <> 'PEEK') as first_chat_at,
                             (count(*) filter (where kind <> 'PEEK'))::int as chat_count,
                             (count(distinct business_day(started_at, :zone, :dayStart))
                                 filter (where kind <> 'PEEK'))::int as chat_days,
                             coalesce(sum(earnings), 0)::bigint as earnings
                        from chat h
                       where h.agency_id = :agency and h.customer_id = k.customer_id and h.started_at < :before
                  ) chats
                  left join lateral (
            """ + SharedFacts.LAST_CHAT + """
                  ) last on true
                  left join lateral (
            """ + SharedFacts.CARED + """
                  ) cared on true
            ), messages as materialized (
                select c.*, m.*
                  from chats c
                  cross join lateral (
                      select max(sent_at) as last_message_at,
                             max(sent_at) filter (where direction = 'OUT') as last_out_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'IN') as last_mail_in_at,
                             max(sent_at) filter (where channel = 'MAIL' and direction = 'OUT') as last_mail_out_at
                        from message h
                       where h.agency_id = :agency and h.customer_id = c.customer_id and h.sent_at < :before
                  ) m
            ), base as materialized (
                select k.*,
                       greatest(last_chat_at, last_message_at) as last_touch_at,
                       greatest(last_chat_day, business_day(last_out_at, :zone, :dayStart)) as last_contact_day,
            """
            + SharedFacts.MAIL_DAYS + " as mail_days, " + SharedFacts.UNANSWERED + " as unanswered, "
            + SharedFacts.THANK_YOU + " as thank_you_on, " + SharedFacts.MEMO + """
                       as memo_on
                  from messages k
            )
            """ + SharedFacts.FACTS;

    /** The rows with their customers, whose facts are about to be read from history. */
    private static final String LOCK = """
            select customer_id from relationship
             where agency_id = :agency and customer_id = any(:customers)
             order by customer_id
               for update
            """;

    private static final String REFRESH = FACTS + SharedFacts.WRITE;

    private static final String FACTS_BEFORE = FACTS + "select * from facts";

    private final Database database;
    private final Agencies agencies;
    private final AddedFacts added;
    private final LookedUpFacts lookedUp;
    private final ImportedFacts imported;

    Relationships(
            Database database, Agencies agencies, AddedFacts added, LookedUpFacts lookedUp, ImportedFacts imported) {
        this.database = database;
        this.agencies = agencies;
        this.added = added;
        this.lookedUp = lookedUp;
        this.imported = imported;
    }

    @Override
    public Turn turn() {
        return Turn.FACTS;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case ChatRecorded(UUID customer, UUID chat) ->
                keep(happening, settings -> {
                    if (!added.chat(settings, customer, chat)) {
                        lookedUp.of(settings, customer, chat, null);
                    }
                });
            case ChatCorrected(UUID customer, UUID chat, FormerChat former) ->
                keep(happening, settings -> lookedUp.of(settings, customer, chat, former));
            case ChatDeleted(UUID customer, UUID chat, FormerChat former) ->
                keep(happening, settings -> lookedUp.of(settings, customer, chat, former));
            case MessageRecorded(UUID customer, UUID message) ->
                keep(happening, settings -> {
                    if (!added.message(settings, customer, message)) {
                        lookedUp.of(settings, List.of(customer));
                    }
                });
            case NoteRecorded(UUID customer, UUID note) ->
                keep(happening, settings -> added.note(settings, customer, note));
            case MessageCorrected _, MessageDeleted _, NoteCorrected _, NoteDeleted _ -> lookUp(happening);
            case CustomerChanged _, MarksChanged _, CustomersHandedOver _ -> lookUp(happening);
            case ChatsImported(var customers, var chats) -> {
                AgencySettings settings = agencies.settingsForWriting();
                lock(customers);
                imported.add(settings, customers, chats);
            }
            case CustomerAdded _, HistoryImported _ -> refresh(happening.customers());
            case ChatLogChanged _ -> {} // No fact says what was said.
            case ReservationChanged _, MissedAttemptRecorded _, MissedAttemptDeleted _ -> {} // Nor what was agreed.
            case NextVisitOffered _, NextVisitAnswered _ -> {} // Nor what was offered.
            case CustomerErased _ -> {} // The facts are gone with the customer.
        }
        return List.of();
    }

    private void lookUp(Happening happening) {
        keep(happening, settings -> lookedUp.of(settings, happening.customers()));
    }

    /** Keeps facts up to date where all have some; who has none yet gets them from history. */
    private void keep(Happening happening, Consumer<AgencySettings> change) {
        AgencySettings settings = agencies.settingsForWriting();
        if (lock(happening.customers()) == happening.customers().size()) {
            change.accept(settings);
        } else {
            derive(settings, happening.customers());
        }
    }

    /** Derives the facts of customers from their history. */
    void refresh(Collection<UUID> customers) {
        AgencySettings settings = agencies.settingsForWriting();
        lock(customers);
        derive(settings, customers);
    }

    private int lock(Collection<UUID> customers) {
        return database.sql(LOCK)
                .bind("customers", customers)
                .list(row -> row.uuid("customer_id"))
                .size();
    }

    private void derive(AgencySettings settings, Collection<UUID> customers) {
        SharedFacts.bind(database.sql(REFRESH), settings, customers, SharedFacts.END_OF_TIME)
                .update();
    }

    /** The facts of a customer as history was just before an instant. */
    public RelationshipFacts before(UUID customerId, Instant before) {
        return SharedFacts.bind(database.sql(FACTS_BEFORE), agencies.settings(), List.of(customerId), before)
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
}

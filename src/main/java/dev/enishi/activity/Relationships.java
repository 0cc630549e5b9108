package dev.enishi.activity;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SettingsChanged;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatLogChanged;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.ChatsCompleted;
import dev.enishi.customer.history.Happening.ChatsImported;
import dev.enishi.customer.history.Happening.CustomerAdded;
import dev.enishi.customer.history.Happening.CustomerChanged;
import dev.enishi.customer.history.Happening.CustomerErased;
import dev.enishi.customer.history.Happening.CustomersAdded;
import dev.enishi.customer.history.Happening.CustomersChanged;
import dev.enishi.customer.history.Happening.CustomersHandedOver;
import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.customer.history.Happening.HistoryImported;
import dev.enishi.customer.history.Happening.IncidentDeleted;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.Happening.MainCustomerNamed;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.Happening.MessageCorrected;
import dev.enishi.customer.history.Happening.MessageDeleted;
import dev.enishi.customer.history.Happening.MessageRecorded;
import dev.enishi.customer.history.Happening.MessageSettled;
import dev.enishi.customer.history.Happening.MessagesRecorded;
import dev.enishi.customer.history.Happening.MissedAttemptDeleted;
import dev.enishi.customer.history.Happening.MissedAttemptRecorded;
import dev.enishi.customer.history.Happening.NextVisitAnswered;
import dev.enishi.customer.history.Happening.NextVisitOffered;
import dev.enishi.customer.history.Happening.NoteCorrected;
import dev.enishi.customer.history.Happening.NoteDeleted;
import dev.enishi.customer.history.Happening.NoteRecorded;
import dev.enishi.customer.history.Happening.NotesRecorded;
import dev.enishi.customer.history.Happening.PromiseChanged;
import dev.enishi.customer.history.Happening.QuestionAsked;
import dev.enishi.customer.history.Happening.QuestionSettled;
import dev.enishi.customer.history.Happening.ReservationChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The rows with their customers, whose facts are about to be read from history. */
    private static final String LOCK = """
            select 1 from relationship
             where agency_id = :agency and customer_id = any(:customers)
             order by customer_id
               for update
            """;

    /** The same for one customer: as one of an array he would be planned for each time. */
    private static final String LOCK_MEMO = """
            select memo_on is not null as lacks_memo from relationship
             where agency_id = :agency and customer_id = :customerId
               for update
            """;

    /** The same after the settings: PostgreSQL locks in the order in which the locks are named. */
    private static final String LOCK_ONE = "select " + Agencies.COLUMNS + """

              from agency a
              join relationship r on r.agency_id = :agency and r.customer_id = :customerId
             where a.agency_id = :agency
               for share of a
               for update of r
            """;

    private final Database database;
    private final Agencies agencies;
    private final DerivedFacts derived;
    private final AddedFacts added;
    private final ImportedFacts imported;
    private final LookedUpFacts lookedUp;

    Relationships(
            Database database,
            Agencies agencies,
            DerivedFacts derived,
            AddedFacts added,
            ImportedFacts imported,
            LookedUpFacts lookedUp) {
        this.database = database;
        this.agencies = agencies;
        this.derived = derived;
        this.added = added;
        this.imported = imported;
        this.lookedUp = lookedUp;
    }

    @Override
    public Turn turn() {
        return Turn.FACTS;
    }

    @Override
    public List<Happening> follow(Happening happening, Instant at, String by) {
        switch (happening) {
            case ChatRecorded recorded when recorded.peek() -> addPeek(recorded.customerId(), recorded.chatId());
            case ChatRecorded recorded -> addChat(recorded.customerId(), recorded.chatId());
            case ChatCorrected(UUID customer, UUID chat, FormerChat former) -> lookUp(customer, chat, former);
            case ChatDeleted(UUID customer, UUID chat, FormerChat former) -> lookUp(customer, chat, former);
            case MessageRecorded(UUID customer, UUID message) -> addMessage(customer, message);
            case NoteRecorded(UUID customer, UUID note) -> addNote(customer, note);
            case MessageCorrected _, MessageDeleted _, NoteCorrected _, NoteDeleted _ -> lookUp(happening.customers());
            case MessagesRecorded _, NotesRecorded _, CustomersChanged _ -> lookUp(happening.customers());
            case CustomerChanged _, MarksChanged _, CustomersHandedOver _ -> lookUp(happening.customers());
            case ChatsImported(var customers, var chats) ->
                imported.add(lock(customers).settings(), customers, chats);
            case CustomerAdded _, CustomersAdded _, ChatsCompleted _, HistoryImported _ ->
                refresh(happening.customers());
            case ChatLogChanged _ -> {} // No fact says what was said,
            case MainCustomerNamed _ -> {} // nor to whom most attention goes.
            case ReservationChanged changed when changed.state().equals("REQUESTED") -> lookUp(changed.customers());
            case MissedAttemptRecorded _, MissedAttemptDeleted _ -> lookUp(happening.customers());
            case IncidentRecorded _, IncidentDeleted _ -> lookUp(happening.customers());
            case ReservationChanged _, PromiseChanged _ -> {} // Nor what was agreed or promised.
            case NextVisitOffered _, NextVisitAnswered _ -> {} // Nor what was offered,
            case MessageSettled _ -> {} // nor whether it wants an answer,
            case QuestionAsked _, QuestionSettled _ -> {} // nor asked.
            case CustomerErased _ -> {} // The facts are gone with the customer.
        }
        return List.of();
    }

    private void addChat(UUID customer, UUID chat) {
        keep(customer, settings -> {
            if (!added.chat(settings, customer, chat)) {
                lookedUp.of(settings, customer, chat, null);
            }
        });
    }

    private void addMessage(UUID customer, UUID message) {
        keep(customer, settings -> {
            if (!added.message(settings, customer, message)) {
                lookedUp.of(settings, List.of(customer));
            }
        });
    }

    /** No setting decides about a peek, */
    private void addPeek(UUID customer, UUID chat) {
        if (!added.peek(customer, chat)) {
            refresh(List.of(customer));
        }
    }

    /** nor about a memo, and a note changes nothing else: only where one is lacking. */
    private void addNote(UUID customer, UUID note) {
        Optional<Boolean> lacksMemo =
                database.sql(LOCK_MEMO).bind("customerId", customer).one(row -> row.bool("lacks_memo"));
        if (lacksMemo.isEmpty()) {
            refresh(List.of(customer));
        } else if (lacksMemo.get()) {
            added.note(customer, note);
        }
    }

    private void lookUp(UUID customer, UUID chat, FormerChat former) {
        keep(customer, settings -> lookedUp.of(settings, customer, chat, former));
    }

    private void lookUp(Collection<UUID> customers) {
        Locked locked = lock(customers);
        if (locked.facts() == customers.size()) {
            lookedUp.of(locked.settings(), customers);
        } else {
            derived.store(locked.settings(), customers);
        }
    }

    /** Changes the facts of a customer, locked; where there are none yet they come from history. */
    private void keep(UUID customer, Consumer<AgencySettings> change) {
        database.sql(LOCK_ONE)
                .bind("customerId", customer)
                .one(agencies::settings)
                .ifPresentOrElse(change, () -> refresh(List.of(customer)));
    }

    /** Derives the facts of customers from their history. */
    void refresh(Collection<UUID> customers) {
        derived.store(lock(customers).settings(), customers);
    }

    /** The settings, shared, and how many of some customers have facts, which are locked. */
    private record Locked(AgencySettings settings, int facts) {}

    private Locked lock(Collection<UUID> customers) {
        AgencySettings settings = agencies.settingsForWriting();
        return new Locked(
                settings,
                database.sql(LOCK).bind("customers", customers).list(row -> 1).size());
    }

    /** The facts of a customer as history was just before an instant. */
    public RelationshipFacts before(AgencySettings settings, UUID customerId, Instant before) {
        return derived.before(settings, customerId, before);
    }

    /** The facts of several customers, each as history was just before an instant. */
    public List<RelationshipFacts> before(AgencySettings settings, Map<UUID, Instant> instants) {
        return derived.before(settings, instants);
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

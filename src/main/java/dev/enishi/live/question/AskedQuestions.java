package dev.enishi.live.question;

import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.QuestionAsked;
import dev.enishi.customer.history.Happening.QuestionSettled;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.data.Sql;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The questions that were asked of customers whom the caller may see. */
@ApplicationScoped
public class AskedQuestions {
    /** More than anybody asks at a time. */
    private static final int MOST_OPEN = 50;

    /** The customer's next secret message is taken for the answer, where nobody says when that came. */
    private static final String COLUMNS = """
            select a.id, a.question_id, a.text, a.asked_at, a.typing_until,
                   coalesce(a.answered_at, (
                       select m.sent_at from message m
                        where m.agency_id = :agency and m.customer_id = a.customer_id and m.sent_at >= a.asked_at
                          and m.channel = 'SECRET' and m.direction = 'IN'
                        order by m.sent_at, m.id
                        limit 1)) as answered_at,
                   a.created_at,
            """ + CustomerSummary.BESIDE;

    private static final String CUSTOMERS = """
              join customer c on c.agency_id = :agency and c.id = a.customer_id
              join relationship r on r.agency_id = :agency and r.customer_id = a.customer_id
            """;

    private static final String BY_ID =
            COLUMNS + " from asked_question a " + CUSTOMERS + " where a.agency_id = :agency and a.id = :id";

    private static final String OF_CUSTOMER = COLUMNS + """
              from (
                   select a.*
                     from asked_question a
                    where a.agency_id = :agency and a.customer_id = :customerId
                      [[and (a.asked_at, a.id) < (:afterAt, :afterId)]]
                    order by a.asked_at desc, a.id desc
                    limit :limit) a
            """ + CUSTOMERS + " order by a.asked_at desc, a.id desc";

    private static final String OPEN = COLUMNS + """
              from (
                   select a.*
                     from asked_question a
                    where a.agency_id = :agency and a.performer_id = :performerId and a.answered_at is null
                      and a.typing_until > :now
                    order by a.typing_until, a.id
                    limit :limit) a
            """ + CUSTOMERS + " order by a.typing_until, a.id";

    private final Database database;
    private final Agencies agencies;
    private final Questions questions;
    private final CustomerHistory history;

    AskedQuestions(Database database, Agencies agencies, Questions questions, CustomerHistory history) {
        this.database = database;
        this.agencies = agencies;
        this.questions = questions;
        this.history = history;
    }

    /** After which question a page goes on. */
    record Place(Instant at, UUID id) {
        static @Nullable Place of(List<@Nullable String> key) {
            return key.isEmpty() ? null : new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        }
    }

    /** Records what a customer who is held was asked, and gives its id. */
    UUID add(CustomerRef customer, NewAskedQuestion input, Instant now, String by) {
        AskedQuestion asked = AskedQuestion.of(input, ofBank(input.questionId()), now);
        UUID id = Ids.next();
        database.sql("""
                        insert into asked_question (agency_id, id, performer_id, site_id, customer_id, question_id, text, asked_at,
                            typing_until, created_at)
                        values (:agency, :id, :performerId, :siteId, :customerId, :questionId::uuid, :text, :askedAt,
                            :typingUntil, :now)
                        """)
                .bind("id", id)
                .bind("performerId", customer.performerId())
                .bind("siteId", customer.siteId())
                .bind("customerId", customer.id())
                .bind("questionId", asked.questionId())
                .bind("text", asked.text())
                .bind("askedAt", asked.askedAt())
                .bind("typingUntil", asked.typingUntil())
                .bind("now", now)
                .update();
        history.record(new QuestionAsked(customer.id(), id), now, by);
        return id;
    }

    private @Nullable QuestionView ofBank(@Nullable UUID questionId) {
        return questionId == null ? null : questions.find(questionId).orElse(null);
    }

    /**
     * One.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    AskedQuestionView require(UUID id, Instant now) {
        Sql sql = database.sql(BY_ID).bind("id", id);
        Optional<AskedQuestionView> found = agencies.ask((settings, trip) -> trip.one(sql, views(settings, now)));
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Those of one customer after another of theirs, newest first. */
    List<AskedQuestionView> ofCustomer(UUID customerId, Instant now, @Nullable Place after, int limit) {
        Sql sql = database.sql(OF_CUSTOMER)
                .bind("customerId", customerId)
                .bind("afterAt", after == null ? null : after.at())
                .bind("afterId", after == null ? null : after.id())
                .limit(limit);
        return agencies.ask((settings, trip) -> trip.list(sql, views(settings, now)));
    }

    /** Asks whose typing gives a performer time now, whoever is done first coming first. */
    public Supplier<List<AskedQuestionView>> open(
            RoundTrip trip, UUID performerId, AgencySettings settings, Instant now) {
        Sql sql = database.sql(OPEN)
                .bind("performerId", performerId)
                .bind("now", now)
                .limit(MOST_OPEN);
        Reply<List<AskedQuestionView>> found = trip.list(sql, views(settings, now));
        return () ->
                found.get().stream().filter(asked -> asked.answeredAt() == null).toList();
    }

    /** Says that one is answered by now; one that was answered before, if only by the next secret message, keeps its time. */
    void answered(AskedQuestionView asked, Instant now, String by) {
        if (asked.answeredAt() != null) {
            return;
        }
        int answered = database.sql("""
                        update asked_question set answered_at = greatest(:now, asked_at)
                         where agency_id = :agency and id = :id and answered_at is null
                        """).bind("id", asked.id()).bind("now", now).update();
        if (answered > 0) {
            history.record(new QuestionSettled(asked.customerId(), asked.id()), now, by);
        }
    }

    void delete(AskedQuestionView asked, Instant now, String by) {
        database.sql("delete from asked_question where agency_id = :agency and id = :id")
                .bind("id", asked.id())
                .update();
        history.record(new QuestionSettled(asked.customerId(), asked.id()), now, by);
    }

    private static Function<Row, AskedQuestionView> views(AgencySettings settings, Instant now) {
        LocalDate today = settings.dayOf(now);
        return row -> AskedQuestionView.of(row, settings, today);
    }
}

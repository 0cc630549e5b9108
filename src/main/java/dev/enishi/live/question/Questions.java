package dev.enishi.live.question;

import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.JsonRows;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agency's bank of questions. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {
    private static final String COLUMNS =
            "select q.id, q.version, q.text, q.answer_seconds, q.created_at from question q";

    private static final String LIST = COLUMNS + """

             where q.agency_id = :agency
               [[and not exists (
                   select 1 from asked_question asked
                    where asked.agency_id = :agency and asked.customer_id = :notAskedOf and asked.question_id = q.id)]]
               [[and q.id > :after]]
             order by q.id
             limit :limit
            """;

    private final Database database;
    private final JsonRows rows;

    Questions(Database database, JsonRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Adds a question, and gives its id. */
    UUID add(QuestionInput input, Instant now) {
        Question question = new Question();
        question.id = Ids.next();
        question.createdAt = now;
        input.applyTo(question);
        persistAndFlush(question);
        return question.id;
    }

    private record QuestionRow(UUID id, String text) {}

    /** Adds those of some questions that are not there, and tells how many. */
    int addMissing(List<String> texts, Instant now) {
        List<QuestionRow> many =
                texts.stream().map(text -> new QuestionRow(Ids.next(), text)).toList();
        return database.sql("""
                        insert into question (agency_id, id, text, answer_seconds, version, created_at)
                        select :agency, q.id, q.text, :answerSeconds, 0, :now
                          from jsonb_to_recordset(:rows::jsonb) as q (id uuid, text text)
                         order by q.id
                            on conflict (agency_id, text) do nothing
                        """)
                .bind("rows", rows.of(many))
                .bind("answerSeconds", QuestionInput.ANSWER_SECONDS)
                .bind("now", now)
                .update();
    }

    /**
     * A question.
     *
     * @throws ProblemException 404 when there is none for the caller
     */
    QuestionView require(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    Optional<QuestionView> find(UUID id) {
        return database.sql(COLUMNS + " where q.agency_id = :agency and q.id = :id")
                .bind("id", id)
                .one(QuestionView::of);
    }

    /** The same, to be changed: others wait, so that two changes to whatever version there is follow each other. */
    Question lockForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** Oldest first; all, or only those that a customer has not been asked. */
    List<QuestionView> list(@Nullable UUID notAskedOf, @Nullable UUID after, int limit) {
        return database.sql(LIST)
                .bind("notAskedOf", notAskedOf)
                .bind("after", after)
                .limit(limit)
                .list(QuestionView::of);
    }
}

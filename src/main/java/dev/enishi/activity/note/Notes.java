package dev.enishi.activity.note;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.platform.FoldedText;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes that the caller may see. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {
    private final Database database;
    private final ConcernedCustomer concerned;

    Notes(Database database, ConcernedCustomer concerned) {
        this.database = database;
        this.concerned = concerned;
    }

    /** To be changed: others wait, so that two changes without If-Match follow each other. */
    Note lockForUpdate(UUID id) {
        Note note = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        concerned.set(note.customerId);
        return note;
    }

    NoteView require(UUID id) {
        return database.sql("""
                        select id, version, customer_id, performer_id, chat_id, body, pinned, created_at, updated_at
                          from note
                         where agency_id = :agency and id = :id
                        """)
                .bind("id", id)
                .one(NoteView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** The notes of one customer, newest first. */
    List<NoteView> ofCustomer(UUID customerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return database.sql("""
                        select id, version, customer_id, performer_id, chat_id, body, pinned, created_at, updated_at
                          from note
                         where agency_id = :agency and customer_id = :customerId
                           [[and (created_at, id) < (:afterAt, :afterId)]]
                         order by created_at desc, id desc
                         limit :limit
                        """)
                .bind("customerId", customerId)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit)
                .list(NoteView::of);
    }

    /**
     * The notes of one performer that contain a text, newest first: her rows are few enough to compare. There may be some that are
     * not yet folded anew, so the text as it was folded before counts, too.
     */
    List<NoteView> ofPerformer(
            UUID performerId, @Nullable String q, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        String text = q == null ? null : FoldedText.fold(q);
        String former = q == null ? null : FoldedText.former(q);
        return database.sql("""
                        select id, version, customer_id, performer_id, chat_id, body, pinned, created_at, updated_at
                          from note
                         where agency_id = :agency and performer_id = :performerId
                           [[and position(:text in search_text) > 0]]
                           [[and (position(:either in search_text) > 0 or position(:former in search_text) > 0)]]
                           [[and (created_at, id) < (:afterAt, :afterId)]]
                         order by created_at desc, id desc
                         limit :limit
                        """)
                .bind("performerId", performerId)
                .bind("text", former == null ? text : null)
                .bind("either", text)
                .bind("former", former)
                .bind("afterAt", afterAt)
                .bind("afterId", afterId)
                .limit(limit)
                .list(NoteView::of);
    }

    /**
     * Checks that a chat, where one is named, is one with the customer.
     *
     * @throws ProblemException 422 when it is not
     */
    void checkChat(@Nullable UUID chatId, UUID customerId) {
        boolean unknown = chatId != null
                && database.sql("""
                                select 1 from chat
                                 where agency_id = :agency and customer_id = :customerId and id = :chatId
                                """)
                        .bind("customerId", customerId)
                        .bind("chatId", chatId)
                        .one(row -> true)
                        .isEmpty();
        if (unknown) {
            throw ProblemException.of(Violation.at("/chatId", CommonProblem.UNKNOWN_REFERENCE));
        }
    }
}

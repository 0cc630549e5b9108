package dev.enishi.activity.chat;

import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.ChatCorrected;
import dev.enishi.customer.history.Happening.ChatDeleted;
import dev.enishi.customer.history.Happening.ChatLogChanged;
import dev.enishi.customer.history.Happening.ChatRecorded;
import dev.enishi.customer.history.Happening.FormerChat;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes chats and their logs, and tells that it has happened. */
@ApplicationScoped
class ChatRecording {
    private final Chats chats;
    private final FormerKinds kinds;
    private final CustomerHistory history;

    ChatRecording(Chats chats, FormerKinds kinds, CustomerHistory history) {
        this.chats = chats;
        this.kinds = kinds;
        this.history = history;
    }

    /** Records a chat with a customer who is locked. */
    Chat record(CustomerRef customer, NewChat input, Instant now, String by) {
        Chat chat = new Chat();
        chat.id = Ids.next();
        chat.customerId = customer.id();
        chat.performerId = customer.performerId();
        chat.siteId = customer.siteId();
        chat.externalId = input.externalId();
        chat.createdAt = now;
        input.chat().applyTo(chat);
        refuseSecondLive(chat);
        chats.persistAndFlush(chat);
        history.record(new ChatRecorded(chat.customerId, chat.id, chat.kind == ChatKind.PEEK), now, by);
        return chat;
    }

    /** Of two at once the second one is refused by {@code uq_chat_live}, which cannot say which chat is in its way. */
    private void refuseSecondLive(Chat chat) {
        if (chat.endedAt == null) {
            chats.otherLive(chat).ifPresent(other -> {
                throw LiveChat.refusal(other);
            });
        }
    }

    /** Ends or corrects a chat that is locked. Another kind is that of the whole stay. */
    void correct(Chat chat, ChatChange change, Instant now, String by) {
        FormerChat former = chat.former();
        if (change.kind() != chat.kind) {
            kinds.forget(chat);
        }
        change.happenedBy(now).applyTo(chat);
        refuseSecondLive(chat);
        chats.flush();
        history.record(new ChatCorrected(chat.customerId, chat.id, former), now, by);
    }

    /** A live chat that is locked goes on as another kind; the time of the former one is kept. */
    void move(Chat chat, KindInput input, Instant now, String by) {
        if (chat.kind == input.kind()) {
            return;
        }
        KindMove move = KindMove.of(input, chat, kinds.lastChangeAt(chat).orElse(null), now);
        FormerChat former = chat.former();
        if (move.at().isAfter(chat.startedAt)) {
            kinds.keep(chat, move.at());
        }
        chat.kind = move.kind();
        chats.flush();
        history.record(new ChatCorrected(chat.customerId, chat.id, former), now, by);
    }

    /** Deletes a chat that is locked, with its log. */
    void delete(Chat chat, Instant now, String by) {
        history.record(new ChatDeleted(chat.customerId, chat.id, chat.former()), now, by, () -> {
            chats.delete(chat);
            chats.flush();
        });
    }

    /** Stores the log of a chat that is locked, in place of an earlier one. */
    void putLog(Chat chat, ChatLog log, Instant now, String by) {
        if (chats.putLog(chat, log, now)) {
            history.record(new ChatLogChanged(chat.customerId, chat.id), now, by);
        }
    }

    /**
     * Deletes the log of a chat that is locked.
     *
     * @throws ProblemException 404 when there is none
     */
    void deleteLog(Chat chat, Instant now, String by) {
        if (!chats.deleteLog(chat.id)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        history.record(new ChatLogChanged(chat.customerId, chat.id), now, by);
    }
}

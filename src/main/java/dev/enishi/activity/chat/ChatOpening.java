package dev.enishi.activity.chat;

import dev.enishi.activity.ActivityProblem;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens live chats: the one that the customer is in already, else a new one. */
@ApplicationScoped
public class ChatOpening {
    private final Chats chats;
    private final ChatRecording recording;
    private final SecondLiveChat secondLiveChat;

    ChatOpening(Chats chats, ChatRecording recording, SecondLiveChat secondLiveChat) {
        this.chats = chats;
        this.recording = recording;
        this.secondLiveChat = secondLiveChat;
    }

    /**
     * A live chat.
     *
     * @param chat as it is now, with its warnings
     * @param isNew whether it was not there before
     */
    public record Opened(ChatView chat, boolean isNew) {}

    /**
     * The live chat of a customer who is locked.
     *
     * @param startedAt when a new one started; null is now
     * @throws ProblemException 409 while a chat is in the way that began a day ago and was never ended, 422 when a new one cannot
     *     have started then
     */
    public Opened open(CustomerRef customer, ChatKind kind, @Nullable Instant startedAt, Instant now, String by) {
        Optional<Chat> live = chats.lockLive(customer.id());
        if (live.isPresent()) {
            Chat chat = live.get();
            if (!isLive(chat.startedAt, now)) {
                throw LiveChat.refusal(chat.id);
            }
            return new Opened(shown(chat, now), false);
        }
        ChatChange chat = new ChatChange(kind, startedAt == null ? now : startedAt, null, null, null).happenedBy(now);
        if (!isLive(chat.startedAt(), now)) {
            throw ProblemException.of(Violation.at("/startedAt", ActivityProblem.CHAT_TOO_LONG));
        }
        return new Opened(
                shown(recording.record(customer, new NewChat(customer.id(), chat, null), now, by), now), true);
    }

    private static boolean isLive(Instant startedAt, Instant now) {
        return startedAt.isAfter(now.minus(RelationshipFacts.LONGEST_CHAT));
    }

    private ChatView shown(Chat chat, Instant now) {
        return chats.require(chat.id, now).with(secondLiveChat.warnings(chat));
    }
}

package dev.enishi.activity.chat;

import dev.enishi.activity.ActivityWarning;
import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says when a performer is in two two-shots at once: nobody can be, so the end of the other was forgotten. */
@ApplicationScoped
class SecondLiveChat {
    private final Chats chats;
    private final Texts texts;

    SecondLiveChat(Chats chats, Texts texts) {
        this.chats = chats;
        this.texts = texts;
    }

    /** What to say about a chat that was just recorded, or null. */
    @Nullable List<Warning> warnings(Chat chat) {
        boolean isLiveTwoShot = chat.kind == ChatKind.TWO_SHOT && chat.endedAt == null;
        return Warning.when(
                isLiveTwoShot && chats.isOtherTwoShotLive(chat),
                ActivityWarning.SECOND_LIVE_CHAT,
                "/kind",
                texts.get("warning.second-live-chat"));
    }
}

package dev.enishi.live.entry;

import dev.enishi.access.ConcernedCustomer;
import dev.enishi.activity.chat.ChatOpening;
import dev.enishi.activity.chat.ChatOpening.Opened;
import dev.enishi.agency.PerformerOnSite;
import dev.enishi.customer.EnteringCustomers;
import dev.enishi.customer.EnteringCustomers.Entered;
import dev.enishi.desk.Briefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody comes in: the customer, the chat, and who it is. */
@ApplicationScoped
class LiveChats {
    private final EnteringCustomers customers;
    private final ChatOpening chats;
    private final Briefs briefs;
    private final ConcernedCustomer concerned;

    LiveChats(EnteringCustomers customers, ChatOpening chats, Briefs briefs, ConcernedCustomer concerned) {
        this.customers = customers;
        this.chats = chats;
        this.briefs = briefs;
        this.concerned = concerned;
    }

    /**
     * Who has come in.
     *
     * @param view what is answered
     * @param isNew whether the chat was not there before
     */
    record Came(LiveChatView view, boolean isNew) {}

    /** Who it is, locked; somebody new is added. */
    Entered enter(NewLiveChat input, @Nullable UUID asking, Instant now, String by) {
        PerformerOnSite where = PerformerOnSite.of(input.performerId(), asking, input.siteId());
        Entered entered = customers.enter(where, input.handle(), now, by);
        concerned.set(entered.customer().id());
        return entered;
    }

    /** The chat of somebody who has entered, and what to know. Read the clock after {@link #enter}, which may have waited. */
    Came open(Entered entered, NewLiveChat input, Instant now, String by) {
        Opened opened = chats.open(entered.customer(), input.kind(), input.startedAt(), now, by);
        LiveChatView view = new LiveChatView(
                opened.chat(),
                opened.chat().customer(),
                briefs.entering(entered.customer().id(), opened.chat().startedAt(), now)
                        .orElseThrow(),
                entered.isNew());
        return new Came(view, opened.isNew());
    }
}

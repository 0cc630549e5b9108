package dev.enishi.desk.attention;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a performer's time goes. */
@Path("/v1/performers/{id}")
@Tag(name = "Attention", description = "Where a performer's time goes: lists to look at, no judgements.")
@RunOnVirtualThread
class AttentionResource {
    private final MailQueries mails;
    private final ShyMailers shyMailers;
    private final WalkIns walkIns;
    private final Paging paging;
    private final Clock clock;

    AttentionResource(MailQueries mails, ShyMailers shyMailers, WalkIns walkIns, Paging paging, Clock clock) {
        this.mails = mails;
        this.shyMailers = shyMailers;
        this.walkIns = walkIns;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/unpaid-time")
    @Requires({Scope.CHATS_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "getUnpaidTime",
            summary = "Unpaid minutes beside paid ones",
            description =
                    "The minutes of reading and typing mails over some business days, estimated from their length, "
                            + "beside the minutes in chats. `assumption` says what the estimate rests on.")
    public UnpaidTime unpaidTime(@PathParam("id") UUID performerId, @BeanParam AttentionRange range) {
        return mails.ofAll(performerId, range, clock.instant());
    }

    @GET
    @Path("/unpaid-time/customers")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "listUnpaidTime",
            summary = "Unpaid minutes by customer",
            description =
                    "The same for each customer with mails on these days, most minutes of mail first. Focus people "
                            + "are not named: the performer does this for them.")
    public Page<MailBalance> unpaidTimeOfEach(
            @PathParam("id") UUID performerId, @BeanParam AttentionRange range, @BeanParam PageParameters page) {
        return mails.ofEach(
                        performerId, range, clock.instant(), paging.after(MailQueries.Place::of), paging.limit() + 1)
                .page(paging, MailBalance::sortKey);
    }

    @GET
    @Path("/pen-friends")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.MESSAGES_READ})
    @Operation(
            operationId = "listPenFriends",
            summary = "Pen friends",
            description = "Customers who have chatted before and now exchange 10 mails or more (policy "
                    + "`attention.penFriendMailsPerChat`) for each chat of these days, no chat counting as one; most "
                    + "minutes of mail first. Focus people are not named.")
    public Page<MailBalance> penFriends(
            @PathParam("id") UUID performerId, @BeanParam AttentionRange range, @BeanParam PageParameters page) {
        return mails.penFriends(
                        performerId, range, clock.instant(), paging.after(MailQueries.Place::of), paging.limit() + 1)
                .page(paging, MailBalance::sortKey);
    }

    @GET
    @Path("/shy-mailers")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.MESSAGES_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "listShyMailers",
            summary = "Who mails and never chats",
            description = "Customers who have never chatted and whose last mail came on these days, the newest first, "
                    + "each with the start that can be offered. Not those who are banned, asked for no mail, were refused "
                    + "of late (policy `boundaries.refusalQuietDays`), or have a reservation to come.")
    public Page<ShyMailer> shyMailers(
            @PathParam("id") UUID performerId, @BeanParam AttentionRange range, @BeanParam PageParameters page) {
        return shyMailers
                .list(performerId, range, clock.instant(), paging.after(ShyMailers.Place::of), paging.limit() + 1)
                .page(paging, ShyMailer::sortKey);
    }

    @GET
    @Path("/walk-ins")
    @Requires({Scope.CUSTOMERS_READ, Scope.CHATS_READ, Scope.RESERVATIONS_READ})
    @Operation(
            operationId = "listWalkIns",
            summary = "Who comes without a reservation",
            description = "Customers who have come on more than one day and of whose chats on these days 80 percent or "
                    + "more (policy `attention.walkInPercent`) had no reservation, and those who came without one in "
                    + "time that is kept for newcomers; who took most of that first. Focus people are not named.")
    public Page<WalkIn> walkIns(
            @PathParam("id") UUID performerId, @BeanParam AttentionRange range, @BeanParam PageParameters page) {
        return walkIns.list(performerId, range, clock.instant(), paging.after(WalkIns.Place::of), paging.limit() + 1)
                .page(paging, WalkIn::sortKey);
    }
}

package dev.enishi.customer;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What she marks a customer as: favourite, focus, banned, snoozed. Each can be repeated without harm. */
@Path("/v1/customers/{id}")
@Tag(name = "Customers")
@RunOnVirtualThread
class CustomerMarksResource {
    private final Customers customers;
    private final CustomerQueries queries;
    private final CustomerRecording recording;
    private final FocusCap focusCap;
    private final CurrentPrincipal principal;
    private final Clock clock;

    CustomerMarksResource(
            Customers customers,
            CustomerQueries queries,
            CustomerRecording recording,
            FocusCap focusCap,
            CurrentPrincipal principal,
            Clock clock) {
        this.customers = customers;
        this.queries = queries;
        this.recording = recording;
        this.focusCap = focusCap;
        this.principal = principal;
        this.clock = clock;
    }

    @PUT
    @Path("/favorite")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putFavorite",
            summary = "Mark as favourite",
            description = "The performer marks the customer as a favourite, who then comes before others in the "
                    + "follow-up list.")
    public CustomerView favorite(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return mark(id, ifMatch, Customer::favorite);
    }

    @DELETE
    @Path("/favorite")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteFavorite",
            summary = "No longer a favourite",
            description = "The performer no longer marks the customer as a favourite.")
    public CustomerView noFavorite(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return mark(id, ifMatch, Customer::noFavorite);
    }

    @PUT
    @Path("/favorite-question")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putFavoriteQuestion",
            summary = "Say whether a customer is a favourite",
            description =
                    "Answers what is asked once, after the first chat (`GET /v1/chats/{id}/after-chat`): `FAVORITE` marks "
                            + "the customer as a favourite, `DISMISSED` does not. It is not asked again in either case, nor where the "
                            + "mark was set or lifted directly.")
    public CustomerView answer(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, FavoriteAnswerInput input) {
        return mark(id, ifMatch, (customer, now) -> customer.answer(input.answer(), now));
    }

    @PUT
    @Path("/focus")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putFocus",
            summary = "Make a focus person",
            description = "The customer becomes one of the few people the performer is doing this for, or gets "
                    + "another motive. Beyond the agency's cap (3) it still succeeds, with the warning `focus-cap`.")
    public CustomerView focus(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, FocusInput input) {
        CustomerView marked = mark(id, ifMatch, (customer, now) -> customer.focus(now, input.motive()));
        return marked.with(focusCap.warnings(marked.performerId()));
    }

    @DELETE
    @Path("/focus")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteFocus",
            summary = "No longer a focus person",
            description = "The customer is no longer one of the performer's focus people.")
    public CustomerView noFocus(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return mark(id, ifMatch, (customer, now) -> customer.noFocus());
    }

    @PUT
    @Path("/block")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putBlock",
            summary = "Ban a customer",
            description = "The customer is banned: never suggested, and with a caution in the brief.")
    public CustomerView block(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, BlockInput input) {
        return mark(id, ifMatch, (customer, now) -> customer.block(now, input.reason()));
    }

    @DELETE
    @Path("/block")
    @Transactional
    @Requires(Scope.CUSTOMERS_WRITE)
    @Operation(operationId = "deleteBlock", summary = "Lift a ban", description = "The customer is no longer banned.")
    public CustomerView noBlock(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return mark(id, ifMatch, (customer, now) -> customer.noBlock());
    }

    @PUT
    @Path("/snooze")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putSnooze",
            summary = "Snooze a customer",
            description = "The customer is in no follow-up list before that day, whatever the reason, but for "
                    + "appointments to come.")
    public CustomerView snooze(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, SnoozeInput input) {
        return mark(id, ifMatch, (customer, now) -> customer.snooze(input.until()));
    }

    @DELETE
    @Path("/snooze")
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteSnooze",
            summary = "End a snooze",
            description = "The customer is suggested again as soon as due.")
    public CustomerView noSnooze(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        return mark(id, ifMatch, (customer, now) -> customer.noSnooze());
    }

    private CustomerView mark(UUID id, IfMatch ifMatch, BiConsumer<Customer, Instant> mark) {
        Customer customer = customers.lockForUpdate(id);
        ifMatch.check(customer.version);
        Instant now = clock.instant();
        recording.mark(customer, mark, now, principal.get().getName());
        return queries.find(id, now).orElseThrow();
    }
}

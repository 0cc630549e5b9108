package dev.enishi.customer;

import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.Relationships;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What she marks a customer as: favourite, focus, banned, snoozed. Each can be repeated without harm. */
@Path("/v1/customers/{id}")
@Tag(name = "Customers")
class CustomerMarksResource {
    private final Customers customers;
    private final CustomerQueries queries;
    private final Relationships relationships;
    private final Agencies agencies;
    private final Database database;
    private final Texts texts;
    private final Clock clock;

    CustomerMarksResource(
            Customers customers,
            CustomerQueries queries,
            Relationships relationships,
            Agencies agencies,
            Database database,
            Texts texts,
            Clock clock) {
        this.customers = customers;
        this.queries = queries;
        this.relationships = relationships;
        this.agencies = agencies;
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    @PUT
    @Path("/favorite")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putFavorite",
            summary = "Mark as favourite",
            description = "She marks him as a favourite: he comes before others in the follow-up list.")
    public CustomerView favorite(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Instant now = clock.instant();
        return mark(id, ifMatch, customer -> {
            if (customer.favoriteSince == null) {
                customer.favoriteSince = now;
            }
        });
    }

    @DELETE
    @Path("/favorite")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteFavorite",
            summary = "No longer a favourite",
            description = "She no longer marks him as a favourite.")
    public CustomerView noFavorite(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return mark(id, ifMatch, customer -> customer.favoriteSince = null);
    }

    @PUT
    @Path("/focus")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putFocus",
            summary = "Make a focus person",
            description = "He becomes one of the few people she is doing this for, or gets another motive. Beyond the "
                    + "agency's cap (3) it still succeeds, with the warning `focus-cap`.")
    public CustomerView focus(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, FocusInput input) {
        Instant now = clock.instant();
        CustomerView marked = mark(id, ifMatch, customer -> {
            if (customer.focusSince == null) {
                customer.focusSince = now;
            }
            customer.focusMotive = input.motive();
        });
        int cap = agencies.settings().policies().focusCap();
        int people = focusPeople(marked.performerId());
        return people <= cap
                ? marked
                : marked.with(List.of(new Warning("focus-cap", null, texts.get("warning.focus-cap", people, cap))));
    }

    @DELETE
    @Path("/focus")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteFocus",
            summary = "No longer a focus person",
            description = "He is no longer one of her focus people.")
    public CustomerView noFocus(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return mark(id, ifMatch, customer -> {
            customer.focusSince = null;
            customer.focusMotive = null;
        });
    }

    @PUT
    @Path("/block")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putBlock",
            summary = "Ban a customer",
            description = "He is banned: never suggested, and with a caution in his brief.")
    public CustomerView block(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, BlockInput input) {
        Instant now = clock.instant();
        return mark(id, ifMatch, customer -> {
            if (customer.blockedSince == null) {
                customer.blockedSince = now;
            }
            customer.blockReason = input.reason();
        });
    }

    @DELETE
    @Path("/block")
    @RunOnVirtualThread
    @Transactional
    @Requires(Scope.CUSTOMERS_WRITE)
    @Operation(operationId = "deleteBlock", summary = "Lift a ban", description = "He is no longer banned.")
    public CustomerView noBlock(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return mark(id, ifMatch, customer -> {
            customer.blockedSince = null;
            customer.blockReason = null;
        });
    }

    @PUT
    @Path("/snooze")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "putSnooze",
            summary = "Snooze a customer",
            description = "He is in no follow-up list before that day, for no reason.")
    public CustomerView snooze(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SnoozeInput input) {
        return mark(id, ifMatch, customer -> customer.snoozedUntil = input.until());
    }

    @DELETE
    @Path("/snooze")
    @RunOnVirtualThread
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "deleteSnooze",
            summary = "End a snooze",
            description = "He is suggested again as soon as he is due.")
    public CustomerView noSnooze(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return mark(id, ifMatch, customer -> customer.snoozedUntil = null);
    }

    private CustomerView mark(UUID id, @Nullable String ifMatch, Consumer<Customer> change) {
        Customer customer = customers.load(id);
        Versioned.check(ifMatch, customer.version);
        change.accept(customer);
        customers.flush();
        relationships.refresh(id);
        AgencySettings settings = agencies.settings();
        return queries.find(id, settings, settings.dayOf(clock.instant())).orElseThrow();
    }

    private int focusPeople(UUID performerId) {
        return database.sql("""
                        select count(*)::int as people
                          from customer
                         where agency_id = :agency and performer_id = :performerId and focus_since is not null
                        """)
                .bind("performerId", performerId)
                .one(row -> row.integer("people"))
                .orElse(0);
    }
}

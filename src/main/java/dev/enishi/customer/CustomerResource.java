package dev.enishi.customer;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Counted;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Customers: added, found, read, changed. */
@Path("/v1/customers")
@Tag(
        name = "Customers",
        description = "Member handles on sites, with what people typed about them and what follows from it.")
@RunOnVirtualThread
class CustomerResource {
    private final Customers customers;
    private final CustomerQueries queries;
    private final CustomerListQueries lists;
    private final CustomerRecording recording;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerResource(
            Customers customers,
            CustomerQueries queries,
            CustomerListQueries lists,
            CustomerRecording recording,
            CurrentPrincipal principal,
            Paging paging,
            Clock clock) {
        this.customers = customers;
        this.queries = queries;
        this.lists = lists;
        this.recording = recording;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires(Scope.CUSTOMERS_WRITE)
    @Operation(
            operationId = "createCustomer",
            summary = "Add a customer",
            description =
                    "Adds a member handle to a performer's customers. One performer has one customer per handle and "
                            + "site.")
    public RestResponse<CustomerView> create(NewCustomer input) {
        UUID asking = principal.get().performerId();
        Customer customer = recording.add(input, asking, clock.instant(), by());
        return Created.at("/v1/customers/" + customer.id, view(customer.id));
    }

    @GET
    @Requires(Scope.CUSTOMERS_READ)
    @Operation(
            operationId = "listCustomers",
            summary = "List and search customers",
            description = "The customers of the agency; with a performer's key only that performer's. All given "
                    + "filters hold; `q` searches handle, call name and kana. What tells of chats, `lastChatFrom`, `lastChatTo` and "
                    + "the orders `lastChat` and `earnings`, needs `chats:read` as well.")
    public Page<CustomerView> list(
            @BeanParam CustomerFilter filter, @BeanParam Counted counted, @BeanParam PageParameters page) {
        filter.check(principal.get().scopes());
        CustomerListQueries.Listed listed =
                lists.list(filter, counted, clock.instant(), paging.after(), paging.limit() + 1);
        Page<CustomerListQueries.Found> keyed = paging.page(listed.found(), CustomerListQueries.Found::sortKey);
        return new Page<>(
                keyed.items().stream().map(CustomerListQueries.Found::customer).toList(), keyed.next(), listed.meta());
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.CUSTOMERS_READ)
    @Operation(
            operationId = "getCustomer",
            summary = "A customer",
            description = "One customer, with the derived stage and due day.")
    public CustomerView get(@PathParam("id") UUID id) {
        return view(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @Requires({Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE})
    @Operation(
            operationId = "changeCustomer",
            summary = "Change a customer",
            description = "Changes what people typed: handle, names, birthday, tags, last login, cadence, no mail.")
    public CustomerView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<CustomerChange> patch) {
        Customer customer = customers.lockForUpdate(id);
        ifMatch.require(customer.version);
        recording.change(customer, patch.applyTo(CustomerChange.of(customer)), clock.instant(), by());
        return view(id);
    }

    private String by() {
        return principal.get().getName();
    }

    private CustomerView view(UUID id) {
        return queries.find(id, clock.instant()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }
}

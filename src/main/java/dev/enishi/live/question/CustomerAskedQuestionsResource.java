package dev.enishi.live.question;

import dev.enishi.access.CurrentPrincipal;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.Customers;
import dev.enishi.live.question.AskedQuestions.Place;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What one customer was asked. */
@Path("/v1/customers/{id}/asked-questions")
@Tag(name = "Questions")
@RunOnVirtualThread
class CustomerAskedQuestionsResource {
    private final AskedQuestions asked;
    private final Customers customers;
    private final CurrentPrincipal principal;
    private final Paging paging;
    private final Clock clock;

    CustomerAskedQuestionsResource(
            AskedQuestions asked, Customers customers, CurrentPrincipal principal, Paging paging, Clock clock) {
        this.asked = asked;
        this.customers = customers;
        this.principal = principal;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Requires({Scope.MESSAGES_READ, Scope.MESSAGES_WRITE})
    @Operation(
            operationId = "askQuestion",
            summary = "Record a question that was asked",
            description =
                    "Records that the customer was asked a question whose answer takes a while, best the main customer "
                            + "of the room. Until `typingUntil`, or the customer's next secret message, the performer has time for the "
                            + "others.")
    public RestResponse<AskedQuestionView> create(@PathParam("id") UUID customerId, NewAskedQuestion input) {
        Instant now = clock.instant();
        CustomerRef customer = customers.lockShared(customerId);
        UUID id = asked.add(customer, input, now, principal.get().getName());
        return Created.at("/v1/asked-questions/" + id, asked.require(id, now));
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "listAskedQuestions",
            summary = "Questions that a customer was asked",
            description = "What the customer was asked, newest first.")
    public Page<AskedQuestionView> list(@PathParam("id") UUID customerId, @BeanParam PageParameters page) {
        customers.require(customerId);
        List<AskedQuestionView> found =
                asked.ofCustomer(customerId, clock.instant(), paging.after(Place::of), paging.limit() + 1);
        return paging.page(found, AskedQuestionView::sortKey);
    }
}

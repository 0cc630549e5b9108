package dev.enishi.live.question;

import dev.enishi.access.FreshCredential;
import dev.enishi.access.Requires;
import dev.enishi.access.Scope;
import dev.enishi.platform.http.Created;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Page;
import dev.enishi.platform.http.PageParameters;
import dev.enishi.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The agency's bank of questions. */
@Path("/v1/questions")
@Tag(
        name = "Questions",
        description = "Questions whose answers take a while, so that the performer has time for the others.")
@RunOnVirtualThread
class QuestionResource {
    private final Questions questions;
    private final QuestionStarterSet starterSet;
    private final Paging paging;
    private final Clock clock;

    QuestionResource(Questions questions, QuestionStarterSet starterSet, Paging paging, Clock clock) {
        this.questions = questions;
        this.starterSet = starterSet;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "createQuestion",
            summary = "Add a question",
            description = "Adds a question to the bank of the agency. 409 `question-exists` where it stands in it.")
    public RestResponse<QuestionView> create(QuestionInput input) {
        UUID id = questions.add(input, clock.instant());
        return Created.at("/v1/questions/" + id, questions.require(id));
    }

    @PUT
    @Path("/starter-set")
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "putQuestionStarterSet",
            summary = "Add the starter set",
            description =
                    "Adds the questions that come with Enishi, those that are not in the bank yet, in the language of "
                            + "the request, else of the agency.")
    public QuestionStarterSetView putStarterSet() {
        return starterSet.add(clock.instant());
    }

    @GET
    @Requires(Scope.MESSAGES_READ)
    @Operation(
            operationId = "listQuestions",
            summary = "List questions",
            description = "The questions of the bank, oldest first.")
    public Page<QuestionView> list(
            @Parameter(description = "Only those that this customer has not been asked.")
                    @QueryParam("notAskedOf")
                    @Nullable UUID notAskedOf,
            @BeanParam PageParameters page) {
        List<QuestionView> found = questions.list(notAskedOf, paging.uuidAfter(0), paging.limit() + 1);
        return paging.page(found, question -> List.of(question.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Requires(Scope.MESSAGES_READ)
    @Operation(operationId = "getQuestion", summary = "A question", description = "One question of the bank.")
    public QuestionView get(@PathParam("id") UUID id) {
        return questions.require(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "changeQuestion",
            summary = "Change a question",
            description = "Changes a question of the bank. What was asked keeps its words.")
    public QuestionView change(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch, MergePatch<QuestionInput> patch) {
        Question question = questions.lockForUpdate(id);
        ifMatch.require(question.version);
        patch.applyTo(QuestionInput.of(question)).applyTo(question);
        questions.flush();
        return questions.require(id);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @FreshCredential
    @Requires(Scope.ADMIN)
    @Operation(
            operationId = "deleteQuestion",
            summary = "Delete a question",
            description = "Takes a question out of the bank. What was asked keeps its words.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
        Question question = questions.lockForUpdate(id);
        ifMatch.require(question.version);
        questions.delete(question);
        questions.flush();
    }
}

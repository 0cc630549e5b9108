package dev.enishi.platform.problem;

import dev.enishi.platform.http.RequestIds;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.postgresql.util.PSQLException;

/** Makes every refusal and every failure one problem document. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int MAX_ERRORS = 100;
    private static final int MAX_CAUSES = 20;
    private static final int MAX_INSTANCE = 8192;
    private static final String ACCEPT_PATCH = "Accept-Patch";
    private static final Pattern LONGER_THAN_NAMES_AND_IDS = Pattern.compile("[^/]{65,}");
    private static final MediaType PROBLEM_JSON = MediaType.valueOf("application/problem+json");

    private final Texts texts;
    private final UriInfo uri;
    private final ContainerRequestContext request;
    private final KnownOperations operations;
    private final Vocabularies vocabularies;

    ProblemMappers(
            Texts texts,
            UriInfo uri,
            ContainerRequestContext request,
            KnownOperations operations,
            Vocabularies vocabularies) {
        this.texts = texts;
        this.uri = uri;
        this.request = request;
        this.operations = operations;
        this.vocabularies = vocabularies;
    }

    /** What we refuse ourselves. */
    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        return answer(refusal);
    }

    /** What JAX-RS itself refuses: no such path, method, media type. */
    @ServerExceptionMapper
    Response refusedByJaxRs(WebApplicationException refusal) {
        if (refusal instanceof NotAllowedException) {
            return answer(ProblemException.of(
                    CommonProblem.METHOD_NOT_ALLOWED, HttpHeaders.ALLOW, operations.methods(uri.getPath())));
        }
        return answer(
                refusal instanceof NotSupportedException
                        ? unsupported(operations.mediaTypes(request.getMethod(), uri.getPath()))
                        : ProblemException.of(byStatus(refusal.getResponse().getStatus())));
    }

    private ProblemException unsupported(List<String> read) {
        Map<String, String> headers =
                request.getMethod().equals(HttpMethod.PATCH) ? Map.of(ACCEPT_PATCH, String.join(", ", read)) : Map.of();
        return ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, headers)
                .worded("reads", read);
    }

    /** Everything else: what the database refused, lost updates, and defects. */
    @ServerExceptionMapper
    Response failed(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            switch (cause) {
                case ProblemException refusal -> {
                    return answer(refusal);
                }
                case PSQLException refused -> {
                    return answer(byDatabase(refused, failure));
                }
                case OptimisticLockException stale -> {
                    return answer(ProblemException.of(CommonProblem.PRECONDITION_FAILED));
                }
                case StaleStateException stale -> {
                    return answer(ProblemException.of(CommonProblem.PRECONDITION_FAILED));
                }
                default -> {
                    // The next cause may be one of ours.
                }
            }
        }
        if (causes.stream().anyMatch(java.sql.SQLException.class::isInstance)) {
            return answer(unavailable(failure));
        }
        return answer(internal(failure));
    }

    /** The failure and its causes; a commit that failed says why in what it suppressed. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>(List.of(failure));
        for (int i = 0; i < causes.size() && i < MAX_CAUSES; i++) {
            Throwable next = causes.get(i);
            if (next.getCause() != null) {
                causes.add(next.getCause());
            }
            if (next instanceof RollbackException) {
                causes.addAll(List.of(next.getSuppressed()));
            }
        }
        return causes;
    }

    private static ProblemCode byStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.INTERNAL_ERROR;
        };
    }

    /** By constraint name where one was violated, else by the class of the SQLSTATE. */
    private ProblemException byDatabase(PSQLException refused, Throwable failure) {
        String state = String.valueOf(refused.getSQLState());
        var server = refused.getServerErrorMessage();
        String constraint = server == null ? "" : String.valueOf(server.getConstraint());
        return switch (state) {
            case "23505", "23P01" -> ProblemException.of(vocabularies.codeOfConstraint(constraint));
            case "23503" -> ProblemException.of(CommonProblem.UNKNOWN_REFERENCE);
            case "57014" -> tooSlow();
            case "40001", "40P01", "53300", "55P03", "57P01", "57P02", "57P03" -> unavailable(failure);
            default ->
                ofServer(state) ? unable(state) : state.startsWith("08") ? unavailable(failure) : internal(failure);
        };
    }

    /** Whether it is the server that cannot go on: its disk is full, its memory or its files fail it, or it fails itself. */
    private static boolean ofServer(String state) {
        return state.startsWith("53") || state.startsWith("58") || state.startsWith("XX");
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("Database busy or away: %s", failure.getClass().getName());
        return comeBack();
    }

    /** The database has ended a statement at its limit: the same again would hardly be quicker. */
    private static ProblemException tooSlow() {
        LOG.warn("A statement has taken too long");
        return ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "30")
                .worded("slow");
    }

    private static ProblemException unable(String state) {
        LOG.errorf("The database server is not able to go on: SQLSTATE %s", state);
        return comeBack();
    }

    private static ProblemException comeBack() {
        return ProblemException.of(CommonProblem.UNAVAILABLE, HttpHeaders.RETRY_AFTER, "2");
    }

    /** Messages of exceptions may hold personal data, so only types and places are logged. */
    private static ProblemException internal(Throwable failure) {
        StringBuilder trace = new StringBuilder("Unexpected failure");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append("\n").append(cause.getClass().getName());
            Stream.of(cause.getStackTrace())
                    .limit(25)
                    .forEach(frame -> trace.append("\n  at ").append(frame));
        }
        LOG.error(trace);
        return ProblemException.of(CommonProblem.INTERNAL_ERROR);
    }

    private Response answer(ProblemException refusal) {
        Response.ResponseBuilder response = Response.status(refusal.code().status())
                .type(PROBLEM_JSON)
                .entity(document(refusal))
                .header("Cache-Control", "no-store");
        refusal.headers().forEach(response::header);
        return response.build();
    }

    /** What a refusal says to this client: of the whole request, or of a part of it. */
    public Problem document(ProblemException refusal) {
        ProblemCode code = refusal.code();
        List<ProblemError> errors = refusal.violations().stream()
                .limit(MAX_ERRORS)
                .map(violation -> new ProblemError(
                        violation.pointer(),
                        violation.parameter(),
                        violation.code().code(),
                        detail(violation)))
                .toList();
        String detail = switch (errors.size()) {
            case 0 -> detail(refusal.sentence());
            case 1 -> errors.getFirst().detail();
            default -> texts.get("problem.validation-failed.detail");
        };
        return new Problem(
                "/problems/" + code.code(),
                texts.get("problem." + code.code() + ".title"),
                code.status(),
                detail,
                instance(),
                code.code(),
                RequestIds.of(request),
                errors,
                refusal.extension());
    }

    /** A path that is too long to be read is not repeated either; nor a part of it that may be a secret. */
    private String instance() {
        String path = uri.getRequestUri().getRawPath();
        return path.length() > MAX_INSTANCE
                ? "/"
                : LONGER_THAN_NAMES_AND_IDS.matcher(path).replaceAll("-");
    }

    private String detail(Violation violation) {
        Object[] arguments = violation.arguments().stream().map(this::said).toArray();
        String sentence = texts.get(violation.sentence(), arguments);
        String refused = violation.refused();
        return refused == null ? sentence : texts.get("violation.quoted", refused, sentence);
    }

    /** A list becomes one value or the other, a set one and the other; everything else is left. */
    private Object said(Object argument) {
        return switch (argument) {
            case List<?> alternatives -> joined("list.or", alternatives);
            case Set<?> all -> joined("list.and", all);
            default -> argument;
        };
    }

    private String joined(String key, Collection<?> values) {
        return values.stream()
                .map(String::valueOf)
                .reduce((one, other) -> texts.get(key, one, other))
                .orElse("");
    }
}

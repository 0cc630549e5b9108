package dev.enishi.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.http.RequestIds;
import dev.enishi.platform.http.WritableText;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a page of an origin that is not allowed which settings would allow it. Right behind stands the check of Quarkus, which
 * decides, and refuses without a word. Where no other origin is allowed at all, a browser is told when it asks beforehand.
 */
class RefusedOrigins {
    private static final int BEFORE_THE_CHECK = 310;
    private static final int MOST_SHOWN = 100;
    private static final List<String> ANY_ORIGIN = List.of("*");

    private final boolean enabled;
    private final Optional<List<String>> origins;
    private final List<Pattern> patterns;
    private final Messages messages;
    private final ObjectMapper json;

    RefusedOrigins(
            @ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
            Messages messages,
            ObjectMapper json) {
        this.enabled = enabled;
        this.origins = origins;
        patterns = CORSFilter.parseAllowedOriginsRegex(origins);
        this.messages = messages;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        if (!enabled || origins.stream().noneMatch(ANY_ORIGIN::equals)) {
            filters.register(this::check, BEFORE_THE_CHECK);
        }
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String origin = request.getHeader("Origin");
        if (origin == null || isAllowed(origin, request) || isOwn(origin, request)) {
            routing.next();
        } else {
            refuse(origin, routing);
        }
    }

    private boolean isAllowed(String origin, HttpServerRequest request) {
        if (!enabled) {
            return !isAskedBeforehand(request);
        }
        return origins.stream().anyMatch(named -> named.contains(origin))
                || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    private static boolean isAskedBeforehand(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            return place(new URI(origin)).equals(place(new URI(request.absoluteURI())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Scheme, host and port, which may go without saying. */
    private static String place(URI uri) {
        int port = uri.getPort() < 0 ? "https".equals(uri.getScheme()) ? 443 : 80 : uri.getPort();
        return "%s://%s:%d".formatted(uri.getScheme(), uri.getHost(), port).toLowerCase(Locale.ROOT);
    }

    private void refuse(String origin, RoutingContext routing) {
        CommonProblem code = CommonProblem.ORIGIN_NOT_ALLOWED;
        Language language = Language.preferredBy(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(Language.EN);
        String requestId = RequestIds.of(routing.request().getHeader(RequestIds.HEADER));
        Problem problem = new Problem(
                "/problems/" + code.code(),
                messages.sentence("problem." + code.code() + ".title", language),
                code.status(),
                messages.sentence("problem." + code.code() + ".detail", language, shown(origin)),
                "/",
                code.code(),
                requestId,
                null,
                null);
        routing.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Origin, Accept-Language")
                .putHeader(RequestIds.HEADER, requestId)
                .end(Buffer.buffer(bytes(problem)));
    }

    private static String shown(String origin) {
        return origin.length() <= MOST_SHOWN && WritableText.isWritable(origin) ? origin : "…";
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}

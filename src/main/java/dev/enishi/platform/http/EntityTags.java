package dev.enishi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer its strong ETag {@code "<version>.<facts>"}: the version of the resource (0 for lists) and a
 * digest of all that is shown. An unchanged read is answered 304, a long one compressed. Pages get their {@code Link} here too.
 */
@Provider
class EntityTags implements ContainerResponseFilter {
    private static final int DIGEST_BYTES = 12;
    private static final String VARY = "Accept, Authorization, Accept-Language, Accept-Encoding";
    private static final String ANY = "*";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<Integer> SUCCESSES = Set.of(200, 201, 202, 207);

    /** What is shorter fits into a packet anyway. */
    private static final int LEAST_COMPRESSED_BYTES = 1 << 10;

    private final ObjectMapper json;

    @Context
    @Nullable ResourceInfo operation;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (!SUCCESSES.contains(response.getStatus())
                || !(entity instanceof Record)
                || !(entity instanceof WrittenText || isJson(response.getMediaType()))) {
            return;
        }
        String cache = entity instanceof WithSecret ? "no-store" : "private, no-cache";
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, cache);
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        if (entity instanceof JsonBytes written) {
            send(response, written);
            return;
        }
        if (entity instanceof Paged page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        byte[] body = entity instanceof WrittenText written ? written.utf8() : bytes(entity);
        if (READS.contains(request.getMethod())) {
            answerRead(request, response, tag(entity, body), body);
        } else {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag(entity, body));
            send(response, new JsonBytes(body));
        }
    }

    private void answerRead(
            ContainerRequestContext request, ContainerResponseContext response, String tag, byte[] body) {
        Optional<ContentCoding> coding = isCompressible(body)
                ? ContentCoding.preferredBy(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                : Optional.empty();
        String tagOfCoding = coding.map(chosen -> chosen.mark(tag)).orElse(tag);
        Optional<String> known = named(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        if (known.isPresent()) {
            // The one that the client holds, in whatever coding it got it.
            response.getHeaders()
                    .putSingle(HttpHeaders.ETAG, known.filter(ANY::equals).isPresent() ? tagOfCoding : known.get());
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tagOfCoding);
        coding.ifPresent(chosen -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, chosen.token()));
        send(response, new JsonBytes(coding.map(chosen -> chosen.encode(body)).orElse(body)));
    }

    private boolean isCompressible(byte[] body) {
        return body.length >= LEAST_COMPRESSED_BYTES
                && operation != null
                && !operation.getResourceClass().isAnnotationPresent(Uncompressed.class);
    }

    /** Names the entity anew, so that the writer for these bytes is found. */
    private static void send(ContainerResponseContext response, JsonBytes body) {
        response.setEntity(body, new Annotation[0], response.getMediaType());
    }

    /** The ETag of an entity that is written as these bytes. */
    static String tag(Object entity, byte[] body) {
        int version = entity instanceof Versioned versioned ? versioned.version() : 0;
        return "\"" + version + "." + digest(body) + "\"";
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every view is JSON", e);
        }
    }

    private static String next(ContainerRequestContext request, String cursor) {
        return UriBuilder.fromPath(request.getUriInfo().getPath())
                .queryParam("cursor", cursor)
                .build()
                .toString();
    }

    private static String digest(byte[] body) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(sha256, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2), and what has not changed has not in any coding. */
    private static Optional<String> named(@Nullable String ifNoneMatch, String tag) {
        return Stream.of(ifNoneMatch == null ? new String[0] : ifNoneMatch.split(","))
                .map(String::strip)
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .filter(given ->
                        given.equals(ANY) || ContentCoding.unmarked(given).equals(tag))
                .findFirst();
    }
}

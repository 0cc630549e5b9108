package dev.enishi.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers. */
final class Headers {
    static final String VISIBLE = "^[\\x20-\\x7e]*$";

    private static final List<String> ALWAYS =
            List.of("Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy", "X-Request-Id");
    private final Map<String, Header> all;
    private final Map<String, Header> used = new TreeMap<>();

    /**
     * None yet.
     *
     * @param collection a path for examples
     */
    Headers(String collection) {
        all = all(collection);
    }

    private static Map<String, Header> all(String collection) {
        return Map.ofEntries(
                text(
                        "Access-Control-Allow-Origin",
                        "The origin whose pages may read the answer. Sent only when the request names an origin that the "
                                + "configuration allows; by default none is.",
                        200,
                        "https://app.enishi.example"),
                text(
                        "RateLimit",
                        "What is left of the quota: `r` requests within the next `t` seconds (IETF draft); to whoever is not "
                                + "signed in, of the quota of failed sign-ins of the address.",
                        200,
                        "\"key\";r=5998;t=42"),
                text(
                        "RateLimit-Policy",
                        "The quota: `q` requests in `w` seconds, per key and server process (IETF draft); to whoever is not "
                                + "signed in, failed sign-ins per address.",
                        200,
                        "\"key\";q=60000;w=60"),
                text(
                        "X-Request-Id",
                        "Names this request in our logs: the X-Request-Id of the request when that is a plain one, else new.",
                        64,
                        "019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a"),
                text(
                        "ETag",
                        "Version and facts of what is shown. Send it back as If-Match to change, or as If-None-Match to read "
                                + "again.",
                        100,
                        "\"3.9f2c61d0a7b4e8f3c5d21b60\""),
                text(
                        "Vary",
                        "What else the answer depends on.",
                        200,
                        "Accept, Authorization, Accept-Language, Accept-Encoding"),
                text(
                        "Content-Encoding",
                        "How the body is compressed, `zstd` or `gzip`, where `Accept-Encoding` names it and it is worth it.",
                        20,
                        "gzip"),
                text(
                        "Content-Disposition",
                        "The name under which a table or a chart can be stored; absent of JSON.",
                        200,
                        "attachment; filename=\"chat-rate-2026-11-01-2026-11-30.csv\""),
                text(
                        "Link",
                        "The next page, as `rel=\"next\"`; absent on the last one.",
                        5000,
                        "<" + collection + "?cursor=eyJwYXRoIjoi.Zk3q>; rel=\"next\""),
                text(
                        "Location",
                        "Path of what was created.",
                        300,
                        collection + "/019a7f3e-4c11-7d42-9a63-0f5c1d2e3b4a"),
                text(
                        "Accept-Patch",
                        "The media types of a PATCH (RFC 5789).",
                        200,
                        "application/merge-patch+json, application/json"),
                text("WWW-Authenticate", "How to sign in.", 200, "Bearer"),
                Map.entry(
                        "Retry-After",
                        header("How many seconds to wait.")
                                .schema(OASFactory.createSchema()
                                        .addType(SchemaType.INTEGER)
                                        .format("int32")
                                        .minimum(BigDecimal.ZERO)
                                        .maximum(BigDecimal.valueOf(3600))
                                        .examples(List.of(2)))),
                Map.entry(
                        "Idempotency-Replayed",
                        header("`true` when this is the stored answer to an earlier request with this Idempotency-Key.")
                                .schema(OASFactory.createSchema()
                                        .addType(SchemaType.BOOLEAN)
                                        .examples(List.of(true)))));
    }

    /** Adds those that every answer has, and some more. */
    void addTo(APIResponse answer, List<String> more) {
        ALWAYS.forEach(name -> add(answer, name));
        more.forEach(name -> add(answer, name));
    }

    private void add(APIResponse answer, String name) {
        used.put(name, all.get(name));
        Header reference = OASFactory.createHeader();
        reference.setRef("#/components/headers/" + name);
        answer.addHeader(name, reference);
    }

    /** Those that are in use, by name. */
    Map<String, Header> used() {
        return used;
    }

    private static Map.Entry<String, Header> text(String name, String description, int maxLength, String example) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .maxLength(maxLength)
                .pattern(VISIBLE)
                .examples(List.of(example));
        return Map.entry(name, header(description).schema(schema));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description);
    }
}

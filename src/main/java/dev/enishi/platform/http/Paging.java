package dev.enishi.platform.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keyset paging of this request. The cursor is opaque and signed; it carries the list it belongs to, whose it is, the
 * filters, the length of a page and the sort key of the last item. {@link CursorFilter} has put its filters back into the request before any
 * parameter is read.
 */
@RequestScoped
public class Paging {
    /** Items on a page when the client does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most items on a page; a larger number counts as this one. */
    public static final int MAX_LIMIT = 200;

    static final Violation INVALID_CURSOR = Violation.in("cursor", CommonProblem.INVALID_CURSOR);

    private final CursorKey key;
    private final CurrentTenant tenant;
    private final UriInfo uri;
    private final ObjectMapper json;

    Paging(CursorKey key, CurrentTenant tenant, UriInfo uri, ObjectMapper json) {
        this.key = key;
        this.tenant = tenant;
        this.uri = uri;
        this.json = json;
    }

    /** What a cursor says. A filter with one value is written as that, as it was before there were others. */
    record Cursor(
            String path,
            String tenant,

            @JsonFormat(with = {Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY, Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
            Map<String, List<String>> filters,

            List<@Nullable String> after) {}

    /** How many items the client wants. */
    public int limit() {
        String limit = uri.getQueryParameters().getFirst("limit");
        return limit == null ? DEFAULT_LIMIT : Math.min(Scalars.integer(limit), MAX_LIMIT);
    }

    /**
     * The sort key after which this page starts, or an empty list for the first page.
     *
     * @throws ProblemException when the cursor was made for another agency or performer
     */
    public List<@Nullable String> after() {
        String text = uri.getQueryParameters().getFirst("cursor");
        if (text == null) {
            return List.of();
        }
        Cursor cursor = read(text, key, json);
        if (!cursor.tenant().equals(owner())) {
            throw invalid();
        }
        return cursor.after();
    }

    /** One part of that sort key as an id, or null on the first page. */
    public @Nullable UUID uuidAfter(int part) {
        List<@Nullable String> after = after();
        return after.isEmpty() ? null : UUID.fromString(after.get(part));
    }

    /** One part of that sort key as a number, or null on the first page. */
    public @Nullable Long numberAfter(int part) {
        List<@Nullable String> after = after();
        return after.isEmpty() ? null : Long.valueOf(after.get(part));
    }

    /** One part of that sort key as an instant, or null on the first page. */
    public @Nullable Instant instantAfter(int part) {
        List<@Nullable String> after = after();
        return after.isEmpty() ? null : Instant.parse(after.get(part));
    }

    /**
     * The whole sort key as the place that it names, or null on the first page.
     *
     * @throws ProblemException 400 when it is one of another release
     */
    public <P> @Nullable P after(Function<List<@Nullable String>, @Nullable P> place) {
        try {
            return place.apply(after());
        } catch (IllegalArgumentException | IndexOutOfBoundsException otherRelease) {
            throw invalid();
        }
    }

    /**
     * Makes a page.
     *
     * @param found up to {@link #limit()} + 1 items: the last tells that there is a next page
     * @param sortKey the sort key of an item
     * @param resolved filters that had a default when the first page was asked for, such as {@code on}: they go on with
     *     the cursor
     */
    public <T> Page<T> page(List<T> found, Function<T, List<@Nullable String>> sortKey, Map<String, String> resolved) {
        if (found.size() <= limit()) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit()));
        return new Page<>(items, next(sortKey.apply(items.getLast()), resolved));
    }

    /** The same for lists without such filters. */
    public <T> Page<T> page(List<T> found, Function<T, List<@Nullable String>> sortKey) {
        return page(found, sortKey, Map.of());
    }

    /**
     * The same for a search that does not look through all at once: where it found less than a page, the next one goes on
     * where it stopped.
     *
     * @param stoppedAt its place in the list; empty when it has come to the end
     */
    public <T> Page<T> page(
            List<T> found, Function<T, List<@Nullable String>> sortKey, Optional<List<@Nullable String>> stoppedAt) {
        return found.size() > limit()
                ? page(found, sortKey)
                : new Page<>(
                        found, stoppedAt.map(place -> next(place, Map.of())).orElse(null));
    }

    private String next(List<@Nullable String> after, Map<String, String> resolved) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        resolved.forEach((name, value) -> filters.put(name, List.of(value)));
        filters.putAll(uri.getQueryParameters());
        filters.remove("cursor");
        return write(new Cursor(uri.getPath(), owner(), filters, after));
    }

    private String owner() {
        return tenant.get().agencyId() + "/" + tenant.get().performerId();
    }

    private String write(Cursor cursor) {
        try {
            byte[] payload = json.writeValueAsBytes(cursor);
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            return encoder.encodeToString(payload) + "." + encoder.encodeToString(key.sign(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cursor is always JSON", e);
        }
    }

    static Cursor read(String text, CursorKey key, ObjectMapper json) {
        try {
            String[] parts = text.split("\\.", -1);
            if (parts.length != 2) {
                throw invalid();
            }
            byte[] payload = Base64.getUrlDecoder().decode(parts[0]);
            if (!key.verifies(payload, Base64.getUrlDecoder().decode(parts[1]))) {
                throw invalid();
            }
            return json.readValue(payload, Cursor.class);
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
    }

    static ProblemException invalid() {
        return ProblemException.of(INVALID_CURSOR);
    }
}

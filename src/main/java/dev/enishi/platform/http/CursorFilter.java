package dev.enishi.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * A cursor goes on with the filters of its first page and its {@code limit}: they are put back into the request. A request
 * that says something else beside its cursor is refused; only another limit counts from there on.
 */
@Provider
@PreMatching
class CursorFilter implements ContainerRequestFilter {
    /** The property of a request whose cursor is refused. */
    static final String INVALID = "enishi.invalid-cursor";

    private final CursorKey key;
    private final ObjectMapper json;

    CursorFilter(CursorKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    /** Who is asking comes before what is wrong with it: {@link ParameterCheck} says what is found here. */
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            restoreFilters(request);
        } catch (ProblemException invalid) {
            request.setProperty(INVALID, true);
        }
    }

    private void restoreFilters(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        String text = given.getFirst("cursor");
        if (text == null) {
            return;
        }
        Paging.Cursor cursor = Paging.read(text, key, json);
        boolean otherFilters = given.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor")
                        && !parameter.getKey().equals("limit"))
                .anyMatch(parameter ->
                        !parameter.getValue().equals(cursor.filters().get(parameter.getKey())));
        if (otherFilters || !cursor.path().equals(request.getUriInfo().getPath())) {
            throw Paging.invalid();
        }
        UriBuilder uri = request.getUriInfo().getRequestUriBuilder();
        cursor.filters().forEach((name, values) -> {
            if (!name.equals("limit") || !given.containsKey("limit")) {
                restore(uri, name, values);
            }
        });
        request.setRequestUri(uri.build());
    }

    private static void restore(UriBuilder uri, String name, List<String> values) {
        uri.replaceQueryParam(name);
        values.forEach(value -> uri.queryParam(name, "{value}").resolveTemplate("value", value));
    }
}

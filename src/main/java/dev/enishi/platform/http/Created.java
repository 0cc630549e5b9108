package dev.enishi.platform.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a POST that has created something. */
public final class Created {
    private Created() {}

    /** 201 with its address and what was created. */
    public static <T> RestResponse<T> at(String path, T created) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, created)
                .header("Location", URI.create(path))
                .build();
    }

    /** The same of what may have been there already: 200 then, and no address. */
    public static <T> RestResponse<T> orThere(boolean isNew, String path, T resource) {
        return isNew ? at(path, resource) : RestResponse.ok(resource);
    }
}

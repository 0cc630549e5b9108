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
}

package dev.enishi.platform.http;

import dev.enishi.platform.Stopping;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * While the service stops, every answer closes its connection and says so, those of requests that ran before included. On
 * HTTP/2 the server itself sends GOAWAY.
 */
@ApplicationScoped
class ClosingConnections {
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final Stopping stopping;

    ClosingConnections(Stopping stopping) {
        this.stopping = stopping;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL_OTHERS);
    }

    private void handle(RoutingContext routing) {
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.addHeadersEndHandler(answering -> closeWhenStopping(routing));
        }
        routing.next();
    }

    private void closeWhenStopping(RoutingContext routing) {
        if (stopping.hasBegun()) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
            routing.addEndHandler(answered -> routing.request().connection().close());
        }
    }
}

package dev.enishi.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * What the router refuses before there is a route, such as a {@code Host} that is none, is answered with the bare status.
 * Quarkus' own handler would write its path, which may hold a secret, into the log of errors.
 */
class RouteFailures {
    private static final int FIRST = Integer.MIN_VALUE;

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(RouteFailures::refuse);
    }

    private static void refuse(RoutingContext routing) {
        int status = routing.statusCode();
        if (status >= 400 && status < 500 && !routing.response().headWritten()) {
            routing.response().setStatusCode(status).end();
        } else {
            routing.next();
        }
    }
}

package dev.enishi.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;

/**
 * Ends a connection with an answer that comes before the whole request has come. What the client still sends is thrown away
 * for a moment: a connection that is closed at once takes the answer with it.
 */
final class LingeringClose {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private LingeringClose() {}

    static void with(ContainerResponseContext response, RoutingContext routing) {
        HttpServerRequest received = routing.request();
        if (received.version() == HttpVersion.HTTP_2) {
            return;
        }
        response.getHeaders().putSingle("Connection", "close");
        routing.addEndHandler(answered -> {
            if (received.isEnded()) {
                received.connection().close();
                return;
            }
            received.handler(rest -> {});
            received.endHandler(ended -> received.connection().close());
            received.resume();
            routing.vertx()
                    .setTimer(MOMENT.toMillis(), passed -> received.connection().close());
        });
    }
}

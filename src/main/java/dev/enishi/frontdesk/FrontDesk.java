package dev.enishi.frontdesk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.platform.http.OwnAddress;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Serves the page at {@code /front-desk/}. Where it is not served there is nothing at this path, as at any other that nobody
 * knows, and what is no file of the page is left to those who say so.
 */
@ApplicationScoped
public class FrontDesk {
    private static final Logger LOG = Logger.getLogger(FrontDesk.class);
    private static final String ROOT = "/front-desk/";
    private static final String SETTINGS = "settings.json";

    /** Under which name Quarkus looks for the label of a request in its metrics. */
    private static final String LABEL = "UrlPathTemplate";

    private final FrontDeskSettings settings;
    private final ObjectMapper json;
    private final Config config;
    private final PageFiles files = new PageFiles(LaunchMode.current() == LaunchMode.DEVELOPMENT);

    FrontDesk(FrontDeskSettings settings, ObjectMapper json, Config config) {
        this.settings = settings;
        this.json = json;
        this.config = config;
    }

    void register(@Observes Router router) {
        if (settings.served()) {
            PageFile known = PageFile.of(SETTINGS, bytes(PageSettings.of(settings)));
            PagePolicy policy = new PagePolicy(settings.oidc().map(FrontDeskSettings.Provider::issuer));
            router.route(ROOT + "*")
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(routing -> serve(routing, known, policy));
        }
    }

    /**
     * Tells whoever started the service where to look. Call it when the service listens.
     *
     * @param key opens the page at once. Browsers keep what follows the number sign to themselves
     */
    public void welcome(Optional<String> key) {
        if (settings.served()) {
            String fragment = key.map(known -> "#key=" + known).orElse("");
            LOG.infof("Front desk: %s%s%s", OwnAddress.in(config), ROOT, fragment);
        }
    }

    private byte[] bytes(PageSettings known) {
        try {
            return json.writeValueAsBytes(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings are always JSON", e);
        }
    }

    private void serve(RoutingContext routing, PageFile known, PagePolicy policy) {
        String path = routing.normalizedPath();
        if (!path.startsWith(ROOT)) {
            // The addresses in the page are relative to the folder, as this one is to its parent.
            routing.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, ROOT.substring(1))
                    .end();
            return;
        }
        String name = path.substring(ROOT.length());
        Optional<PageFile> file =
                name.equals(SETTINGS) ? Optional.of(known) : files.find(name.isEmpty() ? "index.html" : name);
        file.ifPresentOrElse(found -> send(routing, found, policy), routing::next);
    }

    /** A browser asks each time whether something has changed, so that page and parts never are of different releases. */
    private static void send(RoutingContext routing, PageFile file, PagePolicy policy) {
        // A file is found by many spellings of its path: none of them is to become a label.
        requireNonNull(Vertx.currentContext()).putLocal(LABEL, "/front-desk");
        HttpServerResponse response = routing.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (file.isPage()) {
            response.putHeader(PagePolicy.HEADER, policy.of(file.content().toString()));
        }
        routing.etag(file.tag());
        if (routing.isFresh()) {
            response.setStatusCode(304).end();
        } else if (routing.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            String.valueOf(file.content().length()))
                    .end();
        } else {
            response.end(file.content());
        }
    }
}

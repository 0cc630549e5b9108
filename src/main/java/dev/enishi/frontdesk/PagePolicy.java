package dev.enishi.frontdesk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser lets the page do: load what this host has, ask this host, and the provider at which people sign in. The one
 * script inside the page is its import map, which is known by its digest.
 */
final class PagePolicy {
    static final String HEADER = "Content-Security-Policy";

    private static final Pattern IMPORT_MAP = Pattern.compile("(?s)<script type=\"importmap\">(.*?)</script>");

    private final String connections;

    /** @param issuer of the provider, if there is one */
    PagePolicy(Optional<URI> issuer) {
        connections = issuer.map(address -> "'self' " + origin(address)).orElse("'self'");
    }

    String of(String page) {
        String maps = IMPORT_MAP
                .matcher(page)
                .results()
                .map(map -> " 'sha256-" + digest(map.group(1)) + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + maps + "; style-src 'self'; img-src 'self' data:; connect-src "
                + connections + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String digest(String script) {
        return Base64.getEncoder().encodeToString(Sha256.of(script.getBytes(StandardCharsets.UTF_8)));
    }

    private static String origin(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalStateException("enishi.front-desk.oidc.issuer is an http or https address.");
        }
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}

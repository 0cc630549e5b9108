package dev.enishi.platform.http;

import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Where a browser on this machine finds the service. */
public final class OwnAddress {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private OwnAddress() {}

    /** The address without a path. Ask when the service listens: by then a port of 0 has become a real one. */
    public static String in(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class)
                .filter(named -> !EVERYWHERE.contains(named))
                .map(named -> named.contains(":") ? "[" + named + "]" : named)
                .orElse("localhost");
        return "http://" + host + ":" + config.getValue("quarkus.http.port", Integer.class);
    }
}

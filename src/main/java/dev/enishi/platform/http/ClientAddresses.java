package dev.enishi.platform.http;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says where a request comes from: its peer or, when that is a trusted proxy, the last address of {@code X-Forwarded-For}
 * that is none. What stands before that one is the client's own claim. Quarkus' proxy address forwarding is not used,
 * because it takes the first address ({@code ForwardedParser}), which anybody can make up.
 */
@Startup // So that a setting that is no address stops the start.
@ApplicationScoped
public class ClientAddresses {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** {@code 203.0.113.7}, {@code 2001:db8::7}, {@code [2001:db8::7]}; some proxies add the port. */
    private static final Pattern LITERAL = Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3})(?::\\d{1,5})?"
            + "|\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?"
            + "|([0-9a-fA-F.]*:[0-9a-fA-F:.]*)");

    private final List<AddressBlock> trusted;
    private final RoutingContext routing;

    ClientAddresses(
            @ConfigProperty(name = "enishi.trusted-proxies") Optional<List<String>> trustedProxies,
            RoutingContext routing) {
        trusted = trustedProxies.orElse(List.of()).stream()
                .map(AddressBlock::parse)
                .toList();
        this.routing = routing;
    }

    /** Where the request of this thread comes from. */
    public ClientAddress current() {
        HttpServerRequest request = routing.request();
        // A peer without an address has come through a socket of this machine.
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return of(
                peer == null ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(peer),
                request.headers().getAll(FORWARDED_FOR));
    }

    ClientAddress of(InetAddress peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
        InetAddress client = peer;
        for (String hop : hops.reversed()) {
            InetAddress before = isTrusted(client) ? parse(hop) : null;
            if (before == null) {
                break;
            }
            client = before;
        }
        return new ClientAddress(client);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.contains(address));
    }

    private static @Nullable InetAddress parse(String hop) {
        Matcher literal = LITERAL.matcher(hop);
        if (!literal.matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(Stream.of(literal.group(1), literal.group(2), literal.group(3))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow());
        } catch (IllegalArgumentException e) {
            return null; // 999.0.0.1, or too many colons.
        }
    }
}

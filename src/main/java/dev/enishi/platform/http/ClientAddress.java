package dev.enishi.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** The address that a request comes from. */
public record ClientAddress(InetAddress address) {
    /** The address as people write it. */
    public String text() {
        return address.getHostAddress();
    }

    /** What belongs to one client: an IPv4 address, but with IPv6 everybody has at least a /64 to choose from. */
    public String network() {
        return address instanceof Inet6Address
                ? String.join(":", Arrays.copyOf(text().split(":"), 4)) + "::/64"
                : text();
    }
}

package dev.enishi.platform.http;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike.
 *
 * @param network one of them
 * @param bits how many bits they share: 0 to 32, for IPv6 0 to 128
 */
record AddressBlock(InetAddress network, int bits) {
    AddressBlock {
        if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No such block: " + network.getHostAddress() + "/" + bits);
        }
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address. Never asks the DNS.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static AddressBlock parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = InetAddress.ofLiteral(parts[0]);
        return new AddressBlock(
                network, parts.length == 2 ? Integer.parseInt(parts[1]) : network.getAddress().length * Byte.SIZE);
    }

    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (ours.length != theirs.length || !Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (ours[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest;
    }
}

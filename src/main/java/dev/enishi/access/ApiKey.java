package dev.enishi.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as clients hold it: {@code enishi_<agency and key id>_<secret and checksum>}, all in hexadecimal digits. It
 * carries its agency, so that it is looked up under that agency's row policy. The checksum (CRC-32 of the secret) tells
 * a mistyped key from a wrong one without the database.
 *
 * @param agencyId the agency
 * @param id the id of the key
 * @param secret 256 random bits
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by digest only.
record ApiKey(UUID agencyId, UUID id, byte[] secret) {
    /** How every key begins, and no token. */
    static final String SCHEME = "enishi_";

    private static final Pattern TEXT = Pattern.compile(SCHEME + "([0-9a-f]{64})_([0-9a-f]{64})([0-9a-f]{8})");
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    static ApiKey generate(UUID agencyId, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new ApiKey(agencyId, id, secret);
    }

    /** The key of its text, or nothing when the text is not a key. */
    static Optional<ApiKey> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ByteBuffer ids = ByteBuffer.wrap(HEX.parseHex(matcher.group(1)));
        ApiKey key = new ApiKey(
                new UUID(ids.getLong(), ids.getLong()),
                new UUID(ids.getLong(), ids.getLong()),
                HEX.parseHex(matcher.group(2)));
        return key.checksum().equals(matcher.group(3)) ? Optional.of(key) : Optional.empty();
    }

    /** What the client keeps and the service forgets. */
    String text() {
        return prefix() + "_" + HEX.formatHex(secret) + checksum();
    }

    /** The part of the text that is no secret. */
    String prefix() {
        return prefix(agencyId, id);
    }

    /** The part of a key's text that is no secret. */
    static String prefix(UUID agencyId, UUID id) {
        ByteBuffer ids = ByteBuffer.allocate(32)
                .putLong(agencyId.getMostSignificantBits())
                .putLong(agencyId.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return SCHEME + HEX.formatHex(ids.array());
    }

    /** What the service keeps. */
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String checksum() {
        CRC32 crc = new CRC32();
        crc.update(secret);
        return HEX.toHexDigits((int) crc.getValue());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}

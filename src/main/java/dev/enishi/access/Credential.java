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
 * A credential that this service gives out, as its holder keeps it: {@code <scheme>_<agency and id>_<secret and checksum>},
 * all but the scheme in hexadecimal digits. It carries its agency, so that it is looked up under that agency's row policy.
 * The checksum (CRC-32 of the secret) tells a mistyped one from a wrong one without the database.
 *
 * @param scheme how all of its kind begin, and none of another
 * @param agencyId the agency
 * @param id its own id
 * @param secret 256 random bits
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by digest only.
public record Credential(String scheme, UUID agencyId, UUID id, byte[] secret) {
    private static final Pattern TEXT = Pattern.compile("([a-z-]+)_([0-9a-f]{64})_([0-9a-f]{64})([0-9a-f]{8})");
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** A new one. */
    public static Credential generate(String scheme, UUID agencyId, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Credential(scheme, agencyId, id, secret);
    }

    /** The credential of its text, or nothing when the text is none of this scheme. */
    public static Optional<Credential> parse(String scheme, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equals(scheme)) {
            return Optional.empty();
        }
        ByteBuffer ids = ByteBuffer.wrap(HEX.parseHex(matcher.group(2)));
        Credential credential = new Credential(
                scheme,
                new UUID(ids.getLong(), ids.getLong()),
                new UUID(ids.getLong(), ids.getLong()),
                HEX.parseHex(matcher.group(3)));
        return credential.checksum().equals(matcher.group(4)) ? Optional.of(credential) : Optional.empty();
    }

    /** What the client keeps and the service forgets. */
    public String text() {
        return prefix() + "_" + HEX.formatHex(secret) + checksum();
    }

    /** The part of the text that is no secret. */
    String prefix() {
        return prefix(scheme, agencyId, id);
    }

    /** The same of one whose secret is not known. */
    static String prefix(String scheme, UUID agencyId, UUID id) {
        ByteBuffer ids = ByteBuffer.allocate(32)
                .putLong(agencyId.getMostSignificantBits())
                .putLong(agencyId.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return scheme + "_" + HEX.formatHex(ids.array());
    }

    /** What the service keeps. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether this is what the service keeps of it; takes as long whatever the difference. */
    public boolean matches(byte[] sha256) {
        return MessageDigest.isEqual(sha256, sha256());
    }

    private String checksum() {
        CRC32 crc = new CRC32();
        crc.update(secret);
        return HEX.toHexDigits((int) crc.getValue());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }
}

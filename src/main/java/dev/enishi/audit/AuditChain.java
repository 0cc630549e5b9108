package dev.enishi.audit;

import dev.enishi.platform.Rule;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chain of an agency's blocks, up to its last one: makes the next block, or checks one. A hash covers the hash before
 * it, agency, number and entries, each text with its length in front, so that no two logs have the same bytes.
 */
@Rule
final class AuditChain {
    private static final byte[] BEGINNING = new byte[32];

    private final UUID agencyId;
    private long number;
    private byte[] sha256;

    private AuditChain(UUID agencyId, long number, byte[] sha256) {
        this.agencyId = agencyId;
        this.number = number;
        this.sha256 = sha256;
    }

    /** The chain before its first block. */
    static AuditChain beginning(UUID agencyId) {
        return new AuditChain(agencyId, 0, BEGINNING);
    }

    /** The chain up to a block with this number and hash. */
    static AuditChain upTo(UUID agencyId, long number, byte[] sha256) {
        return new AuditChain(agencyId, number, sha256);
    }

    /** The next block. An id without its entry stays in the block, where the check will miss the entry. */
    AuditBlock next(List<UUID> ids, List<AuditEntry> entries) {
        return new AuditBlock(number + 1, ids, hash(number + 1, ids, entries));
    }

    /** Goes on to a block that is checked against its entries; says what is wrong with it, or nothing. */
    Optional<String> append(AuditBlock block, List<AuditEntry> entries) {
        Optional<String> gap = gapBefore(block);
        if (gap.isPresent()) {
            return gap;
        }
        Map<UUID, AuditEntry> byId = byId(entries);
        Optional<UUID> missing =
                block.entries().stream().filter(id -> !byId.containsKey(id)).findFirst();
        if (missing.isPresent()) {
            return Optional.of("entry " + missing.get() + " is missing");
        }
        if (!MessageDigest.isEqual(block.sha256(), hash(block.number(), block.entries(), entries))) {
            return Optional.of("the hash differs");
        }
        goOn(block);
        return Optional.empty();
    }

    /** The same for a block whose entries were dropped: its hash is believed. */
    Optional<String> appendDropped(AuditBlock block) {
        Optional<String> gap = gapBefore(block);
        if (gap.isEmpty()) {
            goOn(block);
        }
        return gap;
    }

    private Optional<String> gapBefore(AuditBlock block) {
        return block.number() == number + 1
                ? Optional.empty()
                : Optional.of("block " + (number + 1) + " is missing before it");
    }

    private void goOn(AuditBlock block) {
        number = block.number();
        sha256 = block.sha256();
    }

    private byte[] hash(long ofNumber, List<UUID> ids, List<AuditEntry> entries) {
        Map<UUID, AuditEntry> byId = byId(entries);
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.write(sha256);
            write(out, agencyId);
            out.writeLong(ofNumber);
            for (UUID id : ids) {
                AuditEntry entry = byId.get(id);
                write(out, id);
                if (entry != null) {
                    write(out, entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written anywhere", e);
        }
        return digest.digest();
    }

    private static void write(DataOutputStream out, AuditEntry entry) throws IOException {
        write(out, entry.at());
        write(out, entry.role());
        write(out, entry.principal());
        write(out, entry.performerId());
        write(out, entry.operation());
        write(out, entry.resourceId());
        write(out, entry.customerId());
        write(out, entry.relatedId());
        write(out, entry.address());
        write(out, entry.requestId());
        out.writeInt(entry.status());
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    private static Map<UUID, AuditEntry> byId(List<AuditEntry> entries) {
        return entries.stream().collect(Collectors.toMap(AuditEntry::id, Function.identity()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package dev.enishi.audit;

import java.util.List;
import java.util.UUID;

/**
 * A sealed block of the audit log.
 *
 * @param number from 1, without gaps
 * @param entries the ids of its entries, in the order of the hash
 * @param sha256 the hash over the hash before it and the entries
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by AuditChain only.
record AuditBlock(long number, List<UUID> entries, byte[] sha256) {}

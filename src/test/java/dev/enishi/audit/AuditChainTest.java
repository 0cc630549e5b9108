package dev.enishi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.access.Role;
import dev.enishi.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditChainTest {
    private static final UUID AGENCY = Ids.next();
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00.000001Z");

    private final List<AuditEntry> entries =
            IntStream.range(0, 5).mapToObj(i -> entry()).toList();
    private final AuditBlock block = AuditChain.beginning(AGENCY).next(ids(entries), entries);

    static AuditEntry entry() {
        UUID id = Ids.next();
        return new AuditEntry(
                id, AT, Role.PERFORMER, "enishi_0", id, "getBrief", id, id, null, "203.0.113.7", "request", 200);
    }

    private static List<UUID> ids(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::id).toList();
    }

    private static AuditEntry with(AuditEntry e, int field) {
        UUID other = new UUID(1, 1);
        return new AuditEntry(
                e.id(),
                field == 0 ? AT.plusNanos(1000) : e.at(),
                field == 1 ? Role.MANAGER : e.role(),
                field == 2 ? "enishi_1" : e.principal(),
                field == 3 ? null : e.performerId(),
                field == 4 ? "getBriefs" : e.operation(),
                field == 5 ? other : e.resourceId(),
                field == 6 ? null : e.customerId(),
                field == 10 ? other : e.relatedId(),
                field == 7 ? "203.0.113.8" : e.address(),
                field == 8 ? "" : e.requestId(),
                field == 9 ? 404 : e.status());
    }

    @Test
    void an_untouched_chain_holds_whatever_the_order_in_which_entries_are_read() {
        AuditBlock second = AuditChain.upTo(AGENCY, 1, block.sha256()).next(ids(entries), entries);
        List<AuditEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled);
        AuditChain chain = AuditChain.beginning(AGENCY);

        assertThat(chain.append(block, shuffled)).isEmpty();
        assertThat(chain.append(second, shuffled)).isEmpty();
    }

    static Stream<Integer> fields() {
        return IntStream.range(0, 11).boxed();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_change_of_any_field_is_found(int field) {
        List<AuditEntry> changed = new ArrayList<>(entries);
        changed.set(2, with(entries.get(2), field));

        assertThat(AuditChain.beginning(AGENCY).append(block, changed)).contains("the hash differs");
    }

    @Test
    void a_missing_entry_is_named() {
        assertThat(AuditChain.beginning(AGENCY).append(block, entries.subList(1, 5)))
                .contains("entry " + entries.getFirst().id() + " is missing");
    }

    @Test
    void a_block_without_one_of_its_entries_is_found() {
        AuditBlock shorter = new AuditBlock(1, ids(entries.subList(0, 4)), block.sha256());

        assertThat(AuditChain.beginning(AGENCY).append(shorter, entries.subList(0, 4)))
                .contains("the hash differs");
    }

    @Test
    void an_added_entry_is_found() {
        List<AuditEntry> more = new ArrayList<>(entries);
        more.add(entry());

        assertThat(AuditChain.beginning(AGENCY).append(new AuditBlock(1, ids(more), block.sha256()), more))
                .contains("the hash differs");
    }

    @Test
    void swapped_entries_are_found() {
        List<AuditEntry> swapped = new ArrayList<>(entries);
        Collections.swap(swapped, 0, 1);

        assertThat(AuditChain.beginning(AGENCY).append(new AuditBlock(1, ids(swapped), block.sha256()), swapped))
                .contains("the hash differs");
    }

    @Test
    void a_missing_block_is_found() {
        AuditBlock third = new AuditBlock(3, ids(entries), block.sha256());
        AuditChain chain = AuditChain.beginning(AGENCY);
        chain.append(block, entries);

        assertThat(chain.append(third, entries)).contains("block 2 is missing before it");
        assertThat(chain.appendDropped(third)).contains("block 2 is missing before it");
    }

    @Test
    void the_hash_of_a_dropped_block_still_counts() {
        AuditBlock second = AuditChain.upTo(AGENCY, 1, block.sha256()).next(ids(entries), entries);
        AuditChain chain = AuditChain.beginning(AGENCY);

        assertThat(chain.appendDropped(block)).isEmpty();
        assertThat(chain.append(second, entries)).isEmpty();

        AuditChain other = AuditChain.beginning(AGENCY);
        assertThat(other.appendDropped(new AuditBlock(1, ids(entries), new byte[32])))
                .isEmpty();
        assertThat(other.append(second, entries)).contains("the hash differs");
    }

    @Test
    void agency_number_and_lengths_are_covered() {
        UnaryOperator<String> shifted = principal -> principal.substring(0, principal.length() - 1);
        AuditEntry first = entries.getFirst();
        AuditEntry moved = new AuditEntry(
                first.id(),
                first.at(),
                first.role(),
                shifted.apply(first.principal()),
                first.performerId(),
                "0" + first.operation(),
                first.resourceId(),
                first.customerId(),
                first.relatedId(),
                first.address(),
                first.requestId(),
                first.status());
        Set<String> hashes = new HashSet<>();
        for (AuditBlock each : List.of(
                AuditChain.beginning(AGENCY).next(List.of(first.id()), List.of(first)),
                AuditChain.beginning(AGENCY).next(List.of(first.id()), List.of(moved)),
                AuditChain.beginning(Ids.next()).next(List.of(first.id()), List.of(first)),
                AuditChain.upTo(AGENCY, 1, new byte[32]).next(List.of(first.id()), List.of(first)))) {
            hashes.add(java.util.HexFormat.of().formatHex(each.sha256()));
        }

        assertThat(hashes).hasSize(4);
    }
}

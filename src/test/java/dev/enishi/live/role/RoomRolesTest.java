package dev.enishi.live.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.live.role.RoomRoles.Stay;
import dev.enishi.live.role.RoomRoles.Why;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomRolesTest {
    private static final Instant EIGHT = Instant.parse("2026-11-22T11:00:00Z");

    private static Stay stay(ChatKind kind, int minute, int earnings, @Nullable Integer namedAtMinute) {
        Instant named = namedAtMinute == null ? null : EIGHT.plusSeconds(60L * namedAtMinute);
        return new Stay(new UUID(0, minute), kind, EIGHT.plusSeconds(60L * minute), earnings, named);
    }

    private static Stay party(int minute, int earnings) {
        return stay(ChatKind.PARTY, minute, earnings, null);
    }

    @Test
    void the_highest_earnings_of_this_stay_make_the_main_customer() {
        Stay first = party(0, 800);
        Stay best = party(5, 1200);

        RoomRoles roles = RoomRoles.of(List.of(first, best));

        assertThat(roles).isEqualTo(new RoomRoles(best, Why.EARNINGS));
        assertThat(roles.of(best)).isEqualTo(RoomRole.MAIN);
        assertThat(roles.of(first)).isEqualTo(RoomRole.PARTICIPANT);
    }

    @Test
    void among_equals_whoever_came_first_is() {
        Stay first = party(0, 1200);

        assertThat(RoomRoles.of(List.of(party(5, 1200), first, party(9, 10))))
                .isEqualTo(new RoomRoles(first, Why.FIRST_COME));
    }

    @Test
    void who_came_at_the_same_time_is_told_apart_by_the_id() {
        Stay one = new Stay(new UUID(0, 1), ChatKind.PARTY, EIGHT, 0, null);
        Stay other = new Stay(new UUID(0, 2), ChatKind.PARTY, EIGHT, 0, null);

        assertThat(RoomRoles.of(List.of(other, one)).main()).isEqualTo(one);
    }

    @Test
    void a_peek_never_is_whatever_it_earned_and_even_by_hand() {
        Stay peek = stay(ChatKind.PEEK, 0, 9000, 3);
        Stay alone = party(5, 0);

        assertThat(RoomRoles.of(List.of(peek, alone))).isEqualTo(new RoomRoles(alone, Why.ALONE));
        assertThat(RoomRoles.of(List.of(peek)).main()).isNull();
        assertThat(RoomRoles.of(List.of(peek)).of(peek)).isEqualTo(RoomRole.PEEK);
    }

    @Test
    void whoever_was_named_last_is_whatever_the_others_earned() {
        Stay named = stay(ChatKind.PARTY, 5, 0, 10);
        Stay namedBefore = stay(ChatKind.TWO_SHOT, 6, 0, 9);

        assertThat(RoomRoles.of(List.of(party(0, 5000), named, namedBefore)))
                .isEqualTo(new RoomRoles(named, Why.NAMED));
    }

    @Test
    void an_empty_room_has_none() {
        assertThat(RoomRoles.of(List.of()).main()).isNull();
    }
}

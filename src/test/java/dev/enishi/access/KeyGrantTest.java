package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGrantTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private static KeyGrant grant(String scopes, @Nullable Instant endsAt) {
        return new KeyGrant(scopes(scopes), endsAt);
    }

    private static Set<Scope> scopes(String scopes) {
        return Arrays.stream(scopes.split(" "))
                .map(text -> Scope.of(text).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static NewApiKey key(String scopes, @Nullable Instant expiresAt) {
        return new NewApiKey("予約ページ", Role.SERVICE, null, scopes(scopes), expiresAt);
    }

    private static ApiKeyView stored(
            @Nullable Instant expiresAt, @Nullable Instant revokedAt, @Nullable UUID rotatedTo) {
        return new ApiKeyView(
                ID,
                "予約ページ",
                "enishi_1",
                null,
                Role.SERVICE,
                null,
                null,
                List.of(Scope.NOTES_WRITE),
                NOW.minusSeconds(60),
                expiresAt,
                revokedAt,
                null,
                rotatedTo);
    }

    @ParameterizedTest
    @CsvSource({
        "admin notes:write, notes:write, ''",
        "admin notes:write, admin notes:write, ''",
        "admin, notes:write, scope-not-allowed",
        "admin notes:write, notes:write chats:read, scope-not-allowed",
    })
    void nobody_gives_away_what_they_do_not_have(String mine, String wanted, String refused) {
        assertThat(codes(grant(mine, null), key(wanted, null), Optional.empty()))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        ", , ''",
        ", 2026-11-27T12:00:01Z, ''",
        ", 2026-11-27T12:00:00Z, in-the-past",
        "2026-12-01T00:00:00Z, 2026-12-01T00:00:00Z, ''",
        "2026-12-01T00:00:00Z, 2026-12-01T00:00:01Z, outlasts-your-key",
        "2026-12-01T00:00:00Z, , outlasts-your-key",
    })
    void a_key_ends_in_the_future_and_not_after_the_key_that_made_it(
            @Nullable Instant mine, @Nullable Instant expiresAt, String refused) {
        assertThat(codes(grant("notes:write", mine), key("notes:write", expiresAt), Optional.empty()))
                .isEqualTo(refused);
    }

    @Test
    void all_that_speaks_against_a_key_is_told_at_once() {
        KeyGrant ends = grant("admin", NOW.minusSeconds(2));

        assertThat(codes(ends, key("notes:write", NOW.minusSeconds(1)), Optional.of(AccessProblem.PERFORMER_INACTIVE)))
                .isEqualTo("performer-inactive in-the-past outlasts-your-key scope-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00:00Z, , false",
        ", 2026-11-27T11:00:00Z, false",
        ", , true",
    })
    void a_key_that_is_over_has_no_successor(
            @Nullable Instant expiresAt, @Nullable Instant revokedAt, boolean rotated) {
        ApiKeyView former = stored(expiresAt, revokedAt, rotated ? new UUID(0, 2) : null);

        assertThat(grant("notes:write", null).refusal(former, key("notes:write", null), NOW))
                .map(ProblemException::code)
                .contains(AccessProblem.API_KEY_OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "notes:write, , 2026-11-27T12:00:01Z, ''",
        "notes:write, , 2026-11-27T12:00:00Z, in-the-past",
        "admin, , 2026-11-27T12:00:00Z, in-the-past",
        "admin, 2026-11-28T00:00:00Z, , forbidden",
        "notes:write, 2026-11-28T00:00:00Z, , outlasts-your-key",
    })
    void a_successor_is_refused_for_the_first_reason(
            String mine, @Nullable Instant endsAt, @Nullable Instant expiresAt, String refused) {
        Optional<ProblemException> refusal =
                grant(mine, endsAt).refusal(stored(null, null, null), key("notes:write", expiresAt), NOW);

        assertThat(refusal.map(reason -> reason.code().code()).orElse("")).isEqualTo(refused);
    }

    @Test
    void nobody_takes_away_what_they_could_not_give() {
        assertThat(grant("admin", null).refusal(stored(null, null, null)))
                .map(ProblemException::code)
                .contains(CommonProblem.FORBIDDEN);
        assertThat(grant("admin notes:write", null).refusal(stored(null, NOW, null)))
                .isEmpty();
    }

    @Test
    void a_successor_ends_as_the_former_unless_it_is_said() {
        ApiKeyView former = stored(NOW.plusSeconds(60), null, null);

        assertThat(new Rotation(null, null).successorOf(former)).isEqualTo(key("notes:write", NOW.plusSeconds(60)));
        assertThat(new Rotation(null, NOW.plusSeconds(30)).successorOf(former))
                .isEqualTo(key("notes:write", NOW.plusSeconds(30)));
    }

    @Test
    void a_former_key_works_for_an_hour_unless_it_is_said() {
        assertThat(new Rotation(null, null).overlapEnd(NOW)).isEqualTo(NOW.plusSeconds(3600));
        assertThat(new Rotation(0, null).overlapEnd(NOW)).isEqualTo(NOW);
    }

    private static String codes(KeyGrant grant, NewApiKey key, Optional<ProblemCode> performer) {
        return grant.violations(key, performer, NOW).stream()
                .map(violation -> violation.code().code())
                .collect(Collectors.joining(" "));
    }
}

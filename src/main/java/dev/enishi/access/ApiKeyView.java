package dev.enishi.access;

import dev.enishi.platform.http.WithSecret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key as clients see it. */
@Schema(description = "An API key.")
public record ApiKeyView(
        @Schema(description = "Id of the key.") UUID id,

        @Schema(description = "What it is for, 1 to 100 characters.", examples = "予約ページ")
        String name,

        @Schema(
                description = "How its text begins, which is no secret.",
                examples = "enishi_019a7f3e4c117d429a630f5c1d2e3b4a019a7f3e4c117d429a630f5c1d2e3b4b")
        String prefix,

        @Schema(
                description =
                        "The key itself, for `Authorization: Bearer`. Shown this once, when it is made; a replayed answer has "
                                + "none.")
        @Nullable String key,

        @Schema(description = "What its holder is to the agency.", examples = "SERVICE")
        Role role,

        @Schema(description = "The performer it is for, with role `PERFORMER`.") @Nullable
        UUID performerId,

        @Schema(description = "The same by name.") @Nullable PerformerName performer,

        @Schema(description = "What it may do.", examples = "[\"customers:read\", \"notes:write\"]")
        List<Scope> scopes,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "From when on it is refused, once a rotation or its maker has set that.") @Nullable
        Instant expiresAt,

        @Schema(description = "When it was revoked.") @Nullable
        Instant revokedAt,

        @Schema(description = "When it was last used, to the minute.") @Nullable
        Instant lastUsedAt,

        @Schema(description = "The key that takes over, once it was rotated.") @Nullable
        UUID rotatedTo)
        implements WithSecret {

    ApiKeyView withKey(@Nullable String text) {
        return new ApiKeyView(
                id,
                name,
                prefix,
                text,
                role,
                performerId,
                performer,
                scopes,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                rotatedTo);
    }

    @Override
    public ApiKeyView withoutSecret() {
        return withKey(null);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ApiKeyView[" + id + "]";
    }
}

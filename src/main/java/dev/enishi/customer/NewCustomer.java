package dev.enishi.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to be added. */
@Schema(description = "A customer to be added.")
public record NewCustomer(
        @Schema(description = "Whose customer he is. A performer's own key may leave it out.") @Nullable
        UUID performerId,

        @Schema(description = "The site he is on.") @NotNull UUID siteId,

        @Schema(description = "His handle on the site, 1 to 100 characters.", examples = "taro_77")
        @NotBlank
        @Size(max = 100)
        String handle,

        @Schema(description = "How she calls him, at most 100 characters.", examples = "たろうさん")
        @Size(min = 1, max = 100)
        @Nullable String callName,

        @Schema(description = "Reading of the call name, at most 100 characters.", examples = "タロウ")
        @Size(min = 1, max = 100)
        @Nullable String kana,

        @Schema(description = "Month and day of his birthday, MM-DD.", maxLength = 5, examples = "02-29")
        @Pattern(
                regexp = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
                        + "|02-(0[1-9]|[12][0-9])",
                message = "MM-DD")
        @Nullable String birthday,

        @Schema(description = "Tags, at most 20 of 1 to 30 characters each.", examples = "[\"釣り\", \"犬\"]")
        @Size(max = 20)
        @Nullable Set<@Size(min = 1, max = 30) String> tags,

        @Schema(description = "When he was last seen logged in on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "Whether he marked her as a favourite. Default false.", examples = "true") @Nullable
        Boolean favoritedBy,

        @Schema(description = "His own cadence in days, instead of hers and the agency's.", examples = "7")
        @Min(1)
        @Max(365)
        @Nullable Integer cadenceDays,

        @Schema(
                description = "Whether he asked not to be written to; then he is never suggested. Default false.",
                examples = "false")
        @Nullable Boolean noMail) {

    /** The part that can be changed later. */
    CustomerChange change() {
        return new CustomerChange(
                handle, callName, kana, birthday, tags, lastLoginAt, favoritedBy, cadenceDays, noMail);
    }
}

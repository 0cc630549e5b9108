package dev.enishi.customer;

import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list of a site says about a customer, and tags. */
@Schema(
        description =
                "What a list on a site says about one customer: last login, favourites; and tags. The customer is named "
                        + "by `id`, or by `siteId` and `handle`, for a manager with `performerId`; all that is given must hold. What "
                        + "is absent or null stays as it is.")
public record CustomerUpdate(
        @Schema(description = "The customer.", examples = "019a7f3e-4c11-7804-9a63-770f48db0536") @Nullable
        UUID id,

        @Schema(description = "The customer's site; required without `id`.") @Nullable
        UUID siteId,

        @Schema(
                description = "The customer's handle on the site, 1 to 100 characters; required without `id`.",
                pattern = "\\S")
        @Size(min = 1, max = 100)
        @Nullable String handle,

        @Schema(
                description =
                        "The customer's performer; needed where several performers of the agency have a customer of "
                                + "this handle.")
        @Nullable UUID performerId,

        @Schema(description = "The version that the client has seen: refused with 412 when it is another one by now.")
        @Min(0)
        @Nullable Integer version,

        @Schema(
                description = "When the customer was last seen logged in on the site.",
                examples = "2026-11-27T11:00:00Z")
        @Nullable Instant lastLoginAt,

        @Schema(description = "Whether the performer marks the customer as a favourite.", examples = "true") @Nullable
        Boolean favorite,

        @Schema(description = "Whether the customer marked the performer as a favourite.", examples = "true") @Nullable
        Boolean favoritedBy,

        @Screened(TextField.CUSTOMERS)
        @Schema(
                description = "All tags of the customer, at most 20 of 1 to 30 characters each; none of an empty list.",
                examples = "[\"釣り\", \"犬\"]")
        @Size(max = 20)
        @Nullable Set<@Size(min = 1, max = 30) String> tags) {

    /** Checks that it names somebody. */
    public CustomerUpdate {
        ViolatedRules.check()
                .that(id != null || handle != null, "/id", CommonProblem.REQUIRED)
                .that(handle == null || !handle.isBlank(), "/handle", CommonProblem.REQUIRED)
                .that(id != null || handle == null || siteId != null, "/siteId", CommonProblem.REQUIRED)
                .done();
    }

    /** Whether a customer is the one whom it names, as far as it says. */
    boolean names(Customer customer) {
        return (id == null || id.equals(customer.id))
                && (siteId == null || siteId.equals(customer.siteId))
                && (performerId == null || performerId.equals(customer.performerId))
                && (handle == null
                        || handle.equals(customer.handle)
                        || OuterBlanks.strip(handle).equals(customer.handle));
    }

    /** Writes it down. */
    void applyTo(Customer customer, Instant now) {
        if (lastLoginAt != null) {
            customer.lastLoginAt = lastLoginAt;
        }
        if (favorite != null && favorite) {
            customer.favorite(now);
        } else if (favorite != null) {
            customer.noFavorite(now);
        }
        if (favoritedBy != null) {
            customer.favoritedBy(favoritedBy, now);
        }
        if (tags != null) {
            customer.tags = List.copyOf(new TreeSet<>(tags));
        }
    }
}

package dev.enishi.customer;

import dev.enishi.platform.OuterBlanks;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of a customer. */
@Schema(description = "What can be changed of a customer.")
public record CustomerChange(
        @Schema(
                description = "The customer's handle on the site, 1 to 100 characters; blanks around it are left out.",
                examples = "taro_77")
        @NotBlank
        @Size(max = 100)
        String handle,

        @Screened(TextField.CUSTOMERS)
        @Schema(description = "What the performer calls the customer, at most 100 characters.", examples = "たろうさん")
        @Size(min = 1, max = 100)
        @Nullable String callName,

        @Screened(TextField.CUSTOMERS)
        @Schema(description = "Reading of the call name, at most 100 characters.", examples = "タロウ")
        @Size(min = 1, max = 100)
        @Nullable String kana,

        @Schema(description = "Month and day of the customer's birthday, MM-DD.", maxLength = 5, examples = "02-29")
        @Pattern(
                regexp = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
                        + "|02-(0[1-9]|[12][0-9])",
                message = "MM-DD")
        @Nullable String birthday,

        @Screened(TextField.CUSTOMERS)
        @Schema(description = "Tags, at most 20 of 1 to 30 characters each.", examples = "[\"釣り\", \"犬\"]")
        @Size(max = 20)
        @Nullable Set<@Size(min = 1, max = 30) String> tags,

        @Schema(description = "When the customer was last seen logged in on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(
                description = "Whether the customer marked the performer as a favourite. Default false.",
                examples = "true")
        @Nullable Boolean favoritedBy,

        @Schema(
                description = "The customer's own cadence in days, instead of the performer's and the agency's.",
                examples = "7")
        @Min(1)
        @Max(365)
        @Nullable Integer cadenceDays,

        @Schema(
                description = "Whether the customer asked not to be written to: never suggested. Default false.",
                examples = "false")
        @Nullable Boolean noMail) {

    /** Of somebody of whom nothing but the handle is known. */
    static CustomerChange named(String handle) {
        return new CustomerChange(handle, null, null, null, null, null, null, null, null);
    }

    static CustomerChange of(Customer customer) {
        return new CustomerChange(
                customer.handle,
                customer.callName,
                customer.kana,
                customer.birthday,
                new TreeSet<>(customer.tags),
                customer.lastLoginAt,
                customer.favoritedBy,
                customer.cadenceDays,
                customer.noMail);
    }

    /**
     * Writes it down. The handle without the blanks around it; an old one that has some stays until it is changed itself.
     *
     * @throws ProblemException when the handle is nothing but blanks, of whatever width
     */
    void applyTo(Customer customer, Instant now) {
        if (!handle.equals(customer.handle)) {
            customer.handle = withoutBlanks(handle);
        }
        customer.callName = callName;
        customer.kana = kana;
        customer.birthday = birthday;
        customer.tags = tags == null ? List.of() : List.copyOf(new TreeSet<>(tags));
        customer.lastLoginAt = lastLoginAt;
        customer.favoritedBy(favoritedBy != null && favoritedBy, now);
        customer.cadenceDays = cadenceDays;
        customer.noMail = noMail != null && noMail;
        customer.fold();
    }

    private static String withoutBlanks(String handle) {
        String plain = OuterBlanks.strip(handle);
        if (plain.isEmpty()) {
            throw ProblemException.of(Violation.at("/handle", CommonProblem.REQUIRED));
        }
        return plain;
    }
}

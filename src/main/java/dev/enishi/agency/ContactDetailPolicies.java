package dev.enishi.agency;

import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency can decide about contact details in texts. */
@Rule
@Schema(description = "What an agency can decide about contact details in texts, by what the text is.")
public record ContactDetailPolicies(
        @Schema(description = "In notes and promises. Default `WARN`.", examples = "WARN")
        TextPolicy notes,

        @Schema(description = "In mails, secret messages and questions. Default `WARN`.", examples = "MASK")
        TextPolicy messages,

        @Schema(
                description =
                        "In what people type about a customer: call name, kana, tags, motive, reason of a ban. Default "
                                + "`WARN`.",
                examples = "WARN")
        TextPolicy customers,

        @Schema(
                description = "In what is written with reservations and missed attempts. Default `WARN`.",
                examples = "WARN")
        TextPolicy reservations,

        @Schema(description = "In logs of chats. Default `WARN`.", examples = "MASK")
        TextPolicy chatLogs,

        @Schema(description = "In imported logs; `REJECT` refuses the row. Default `WARN`.", examples = "MASK")
        TextPolicy imports,

        @Schema(description = "In templates and news of performers. Default `WARN`.", examples = "REJECT")
        TextPolicy templates) {

    /** All defaults. */
    public static final ContactDetailPolicies DEFAULTS =
            new ContactDetailPolicies(null, null, null, null, null, null, null);

    /** Fills in the defaults. */
    public ContactDetailPolicies(
            @Nullable TextPolicy notes,
            @Nullable TextPolicy messages,
            @Nullable TextPolicy customers,
            @Nullable TextPolicy reservations,
            @Nullable TextPolicy chatLogs,
            @Nullable TextPolicy imports,
            @Nullable TextPolicy templates) {
        this.notes = or(notes);
        this.messages = or(messages);
        this.customers = or(customers);
        this.reservations = or(reservations);
        this.chatLogs = or(chatLogs);
        this.imports = or(imports);
        this.templates = or(templates);
    }

    private static TextPolicy or(@Nullable TextPolicy policy) {
        return policy == null ? TextPolicy.WARN : policy;
    }
}

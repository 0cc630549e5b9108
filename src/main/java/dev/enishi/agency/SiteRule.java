package dev.enishi.agency;

import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register of a site says of contact details. */
@Schema(description = "What the site says of exchanging contact details.")
public record SiteRule(
        @Schema(description = "Whether the site forbids the exchange of contact details.", examples = "true")
        boolean contactExchangeForbidden,

        @Schema(description = "What it costs the performer there.", examples = "アカウント停止、報酬の没収") @Nullable
        String penalty) {
    /** The columns of {@code site s} that {@link #of} reads. */
    public static final String COLUMNS = "s.contact_exchange_forbidden, s.penalty";

    /** Reads {@link #COLUMNS}. */
    public static SiteRule of(Row row) {
        return new SiteRule(row.bool("contact_exchange_forbidden"), row.textOrNull("penalty"));
    }
}

package dev.enishi.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people type about a site, new or changed. */
@Schema(description = "What is typed about a site.")
public record SiteInput(
        @Schema(description = "Name, 1 to 100 characters.", examples = "チャットA") @NotBlank @Size(max = 100)
        String name,

        @Schema(
                description = "Whether the site forbids the exchange of contact details. Default true.",
                examples = "true")
        @Nullable Boolean contactExchangeForbidden,

        @Schema(description = "What the site does about it, at most 500 characters.", examples = "アカウント停止")
        @Size(max = 500)
        @Nullable String penalty) {

    static SiteInput of(Site site) {
        return new SiteInput(site.name, site.contactExchangeForbidden, site.penalty);
    }

    void applyTo(Site site) {
        site.name = name;
        site.contactExchangeForbidden = contactExchangeForbidden == null || contactExchangeForbidden;
        site.penalty = penalty;
    }
}

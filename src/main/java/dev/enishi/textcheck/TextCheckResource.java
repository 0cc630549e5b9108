package dev.enishi.textcheck;

import dev.enishi.access.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks through texts before they are sent or stored. */
@Path("/v1/text-checks")
@Tag(name = "Text checks", description = "Contact details in texts.")
@RunOnVirtualThread
class TextCheckResource {
    @POST
    @Requires({})
    @Operation(
            operationId = "checkText",
            summary = "Look for contact details",
            description =
                    "Finds mail addresses, phone numbers, handles of messengers and social networks, and links in a "
                            + "text, however they are spelled, and wishes to meet there. Nothing is stored.")
    public CheckedText check(TextCheck input) {
        return new CheckedText(ContactDetails.in(input.text()));
    }
}

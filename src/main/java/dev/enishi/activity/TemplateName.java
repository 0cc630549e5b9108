package dev.enishi.activity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as lists show it: what is written with its help is up to her. */
@Schema(description = "A template, as shown in lists: fill it in with `POST /v1/templates/{id}/rendering`.")
public record TemplateName(
        @Schema(description = "Id of the template.") UUID id,

        @Schema(description = "What the template is called.", examples = "15日ぶりのひと言")
        String title) {}

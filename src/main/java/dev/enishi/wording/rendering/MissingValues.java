package dev.enishi.wording.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.ExtensionMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a template could not be filled in with.
 *
 * @param placeholders the names of what is missing
 */
@Schema(description = "What a template could not be filled in with.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MissingValues(
        @Schema(
                description = "`missing-value`: the placeholders for which there is no value.",
                maxItems = 20,
                examples = "[\"news\"]")
        @Nullable List<String> placeholders)
        implements ExtensionMembers {}

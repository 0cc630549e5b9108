package dev.enishi.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.ExtensionMembers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a resource has become in the meantime.
 *
 * @param currentVersion its version, or null
 */
@Schema(description = "What the resource has become in the meantime.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurrentVersion(
        @Schema(
                description =
                        "`precondition-failed`: the version that the resource has now. Read it before you change it.",
                minimum = "0",
                examples = "4")
        @Nullable Integer currentVersion)
        implements ExtensionMembers {}

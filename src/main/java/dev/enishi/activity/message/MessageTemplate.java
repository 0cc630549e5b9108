package dev.enishi.activity.message;

import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that messages may name, and boundary incidents that were answered by it.
 *
 * @param performerId whose, or null when it is the agency's
 */
@Rule
public record MessageTemplate(@Nullable UUID performerId) {
    /**
     * The same for a message: from a customer there is none.
     *
     * @param direction who wrote the message
     */
    static List<Violation> violations(
            UUID templateId, Direction direction, UUID performerId, Map<UUID, MessageTemplate> known) {
        return direction == Direction.IN
                ? List.of(
                        Violation.at("/templateId", CommonProblem.INVALID_VALUE).worded("template"))
                : violations(templateId, performerId, known);
    }

    /**
     * What speaks against it that a template is named: the caller knows none such, or it is a colleague's.
     *
     * @param performerId whose message or incident it is
     * @param known those that the caller may see
     */
    public static List<Violation> violations(UUID templateId, UUID performerId, Map<UUID, MessageTemplate> known) {
        MessageTemplate template = known.get(templateId);
        return template == null || !template.isFor(performerId)
                ? List.of(Violation.at("/templateId", CommonProblem.UNKNOWN_REFERENCE))
                : List.of();
    }

    private boolean isFor(UUID performer) {
        return performerId == null || performerId.equals(performer);
    }
}

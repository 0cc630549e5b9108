package dev.enishi.wording.template;

import dev.enishi.activity.message.KnownTemplates;
import dev.enishi.activity.message.MessageTemplate;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The templates that messages name. */
@ApplicationScoped
class NamedTemplates implements KnownTemplates {
    private final Database database;

    NamedTemplates(Database database) {
        this.database = database;
    }

    private record Known(UUID id, MessageTemplate template) {}

    @Override
    public Map<UUID, MessageTemplate> of(Set<UUID> ids) {
        return known(ids).stream().collect(Collectors.toMap(Known::id, Known::template));
    }

    private List<Known> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select id, performer_id from template where agency_id = :agency and id = any(:ids)")
                        .bind("ids", ids)
                        .list(row -> new Known(row.uuid("id"), new MessageTemplate(row.uuidOrNull("performer_id"))));
    }
}

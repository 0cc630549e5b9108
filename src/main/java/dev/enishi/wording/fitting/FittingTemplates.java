package dev.enishi.wording.fitting;

import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Reply;
import dev.enishi.platform.data.RoundTrip;
import dev.enishi.wording.herself.Truth;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what there is to choose from, once for whatever is asked of it: it is little, and goes along with a round trip. */
@ApplicationScoped
public class FittingTemplates {
    /** By the two halves of one index; there are at most 200 of the agency and of each performer. */
    private static final String OF_PERFORMERS =
            "select " + ShelvedTemplate.COLUMNS + """
              from template t
             where t.agency_id = :agency and t.performer_id is null
            union all
            """ + "select " + ShelvedTemplate.COLUMNS + """
              from template t
             where t.agency_id = :agency and t.performer_id = any(:performers)
             order by id
            """;

    private static final String TRUTHS = """
            select performer_id, truths
              from performer_truth
             where agency_id = :agency and performer_id = any(:performers)
            """;

    private final Database database;

    FittingTemplates(Database database) {
        this.database = database;
    }

    private record Marked(UUID performerId, Set<Truth> truths) {}

    /** What there is to choose from for some performers: those of the agency, and their own; nothing for nobody. */
    public Supplier<TemplateShelf> of(RoundTrip trip, Collection<UUID> performers) {
        Set<UUID> each = Set.copyOf(performers);
        if (each.isEmpty()) {
            return () -> new TemplateShelf(List.of(), Map.of());
        }
        Reply<List<ShelvedTemplate>> templates =
                trip.list(database.sql(OF_PERFORMERS).bind("performers", each), ShelvedTemplate::of);
        Reply<List<Marked>> marked = trip.list(
                database.sql(TRUTHS).bind("performers", each),
                row -> new Marked(
                        row.uuid("performer_id"),
                        row.texts("truths").stream().map(Truth::valueOf).collect(Collectors.toSet())));
        return () -> new TemplateShelf(templates.get(), byPerformer(marked.get()));
    }

    private static Map<UUID, Set<Truth>> byPerformer(List<Marked> marked) {
        return marked.stream().collect(Collectors.toMap(Marked::performerId, Marked::truths));
    }
}

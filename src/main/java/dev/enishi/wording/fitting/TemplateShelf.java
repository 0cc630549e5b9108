package dev.enishi.wording.fitting;

import dev.enishi.activity.TemplateName;
import dev.enishi.platform.Rule;
import dev.enishi.wording.herself.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The templates of an agency and of some of its performers, to choose from.
 *
 * @param templates oldest first
 * @param truths what is true of each performer who marked something
 */
@Rule
public record TemplateShelf(List<ShelvedTemplate> templates, Map<UUID, Set<Truth>> truths) {
    /** So many are named. */
    private static final int MOST = 3;

    /** Hers before the agency's; among these what is meant most closely, then the oldest. */
    private static final Comparator<ShelvedTemplate> BEST = Comparator.comparing(
                    (ShelvedTemplate template) -> template.performerId() == null)
            .thenComparing(ShelvedTemplate::closeness, Comparator.reverseOrder());

    /** Those that a performer may write in a moment, the best first, at most three. */
    public List<TemplateName> fitting(UUID performerId, Moment moment) {
        return best(performerId, moment).limit(MOST).toList();
    }

    /** The same of several moments, of which the first counts most. */
    public List<TemplateName> fitting(UUID performerId, List<Moment> moments) {
        return moments.stream()
                .flatMap(moment -> best(performerId, moment))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<TemplateName> best(UUID performerId, Moment moment) {
        Set<Truth> hers = truths.getOrDefault(performerId, Set.of());
        return templates.stream()
                .filter(template -> template.fits(performerId, hers, moment))
                .sorted(BEST)
                .map(ShelvedTemplate::name);
    }
}

package dev.enishi.reports.returns;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.Rule;
import dev.enishi.reports.episode.DueEpisode;
import dev.enishi.reports.episode.Episodes;
import dev.enishi.reports.episode.Hearing;
import dev.enishi.reports.episode.Return;
import dev.enishi.reports.episode.SentMail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides mails, and those who were due, into groups. What is undecided counts in none.
 *
 * @param mails those that are decided
 * @param due those who were suggested and are decided
 */
@Rule
record ReturnGroups(List<SentMail> mails, List<DueEpisode> due) {
    private static final int MOST_TEMPLATES = 500;

    static ReturnGroups of(Episodes episodes) {
        return new ReturnGroups(
                episodes.mails().stream()
                        .filter(mail -> mail.back() != Return.UNDECIDED)
                        .toList(),
                episodes.due().stream()
                        .filter(one -> one.hearing().isSuggested() && one.back() != Return.UNDECIDED)
                        .toList());
    }

    /** All groups, those that have nobody too, as far as there is a list of them. */
    List<ReturnGroup> all(Map<UUID, String> titles) {
        List<SentMail> followUps = mails.stream().filter(SentMail::isFollowUp).toList();
        List<ReturnGroup> all = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            all.add(ofMails(ReturnGroupBy.PURPOSE, purpose.name(), mails, mail -> mail.purpose() == purpose));
        }
        all.addAll(ofTemplates(followUps, titles));
        for (Stage stage : Stage.values()) {
            all.add(ofMails(ReturnGroupBy.STAGE, stage.name(), followUps, mail -> mail.stage() == stage));
        }
        for (WaitedDays waited : WaitedDays.values()) {
            all.add(ofMails(
                    ReturnGroupBy.DAYS_WAITED,
                    waited.key(),
                    followUps,
                    mail -> WaitedDays.of(mail.daysWaited()) == waited));
        }
        addDue(Hearing.HEARD, ReturnGroupBy.HEARD, ReturnGroupBy.HEARD_BY_STAGE, all);
        addDue(Hearing.HEARD_NOTHING, ReturnGroupBy.HEARD_NOTHING, ReturnGroupBy.HEARD_NOTHING_BY_STAGE, all);
        return all;
    }

    private static ReturnGroup ofMails(ReturnGroupBy by, String key, List<SentMail> mails, Predicate<SentMail> which) {
        return ReturnGroup.ofMails(by, key, backOf(mails.stream().filter(which)));
    }

    private static SuccessRate backOf(Stream<SentMail> mails) {
        return rate(mails.map(SentMail::back).toList());
    }

    private static SuccessRate rate(List<Return> back) {
        int returned = (int) back.stream().filter(one -> one == Return.RETURNED).count();
        return SuccessRate.of(returned, back.size());
    }

    /** The most used first, and what was written without one last. */
    private static List<ReturnGroup> ofTemplates(List<SentMail> followUps, Map<UUID, String> titles) {
        Map<Optional<UUID>, List<SentMail>> byTemplate =
                followUps.stream().collect(Collectors.groupingBy(mail -> Optional.ofNullable(mail.templateId())));
        List<ReturnGroup> groups = new ArrayList<>();
        byTemplate.forEach((template, mails) -> template.ifPresent(
                id -> groups.add(ReturnGroup.ofTemplate(id, titles.get(id), backOf(mails.stream())))));
        groups.sort(Comparator.comparingInt(ReturnGroup::size)
                .reversed()
                .thenComparing(ReturnGroup::templateId, Comparator.nullsLast(Comparator.naturalOrder())));
        List<ReturnGroup> used =
                new ArrayList<>(groups.stream().limit(MOST_TEMPLATES).toList());
        List<SentMail> without = byTemplate.getOrDefault(Optional.<UUID>empty(), List.of());
        used.add(ReturnGroup.ofMails(ReturnGroupBy.TEMPLATE, null, backOf(without.stream())));
        return used;
    }

    private void addDue(Hearing hearing, ReturnGroupBy by, ReturnGroupBy byStage, List<ReturnGroup> all) {
        Function<Predicate<DueEpisode>, SuccessRate> back = which -> rate(due.stream()
                .filter(one -> one.hearing() == hearing && which.test(one))
                .map(DueEpisode::back)
                .toList());
        all.add(ReturnGroup.ofDue(by, null, back.apply(one -> true)));
        for (Stage stage : Stage.values()) {
            all.add(ReturnGroup.ofDue(byStage, stage.name(), back.apply(one -> one.stage() == stage)));
        }
    }
}

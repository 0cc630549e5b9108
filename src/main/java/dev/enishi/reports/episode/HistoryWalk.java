package dev.enishi.reports.episode;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.followup.FollowUpDay;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through the history of a customer. After each touch the customer is due on the day that the cadence says, if no other touch
 * begins before that day does. What happens next tells whether the performer wrote, and whether the customer came back.
 */
@Rule
final class HistoryWalk {
    private final History history;
    private final List<Contact> contacts;
    private final List<LocalDate> days;
    private final Predicate<LocalDate> daysOff;
    private final Observation observation;
    private final Policies policies;
    private final BusinessCalendar calendar;

    HistoryWalk(History history, Predicate<LocalDate> daysOff, Observation observation) {
        this.history = history;
        this.daysOff = daysOff;
        this.observation = observation;
        policies = observation.settings().policies();
        calendar = observation.settings().calendar();
        contacts = history.contacts();
        days = contacts.stream().map(contact -> calendar.dayOf(contact.at())).toList();
    }

    Episodes episodes() {
        List<SentMail> mails = new ArrayList<>();
        List<DueEpisode> due = new ArrayList<>();
        Standing standing = before();
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            if (contact.kind() == ContactKind.MAIL && observation.covers(days.get(i))) {
                mails.add(mail(i, standing));
            }
            standing = after(standing, i);
            if (contact.isTouch()) {
                due(i, standing).ifPresent(due::add);
            }
        }
        return new Episodes(mails, due);
    }

    private Standing before() {
        long since = 0;
        LocalDate last = null;
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).kind() == ContactKind.CHAT && !days.get(i).equals(last)) {
                last = days.get(i);
                since++;
            }
        }
        return Standing.before(
                observation.lookBack(), history.firstChatDay(), (int) Math.max(0, history.chatDays() - since));
    }

    private Standing after(Standing standing, int i) {
        return standing.after(contacts.get(i), days.get(i), history.expands(policies));
    }

    private SentMail mail(int i, Standing before) {
        Contact mail = contacts.get(i);
        LocalDate day = days.get(i);
        LocalDate touched = before.lastTouchDay();
        return new SentMail(
                day,
                Objects.requireNonNull(mail.purpose()),
                mail.templateId(),
                before.stage(policies, day),
                touched == null ? null : (int) ChronoUnit.DAYS.between(touched, day),
                back(i + 1, mail.at()));
    }

    /** After a touch, if the customer became due then. */
    private Optional<DueEpisode> due(int touch, Standing after) {
        int next = nextTouch(touch);
        Contact following = next < contacts.size() ? contacts.get(next) : null;
        LocalDate dueOn = FollowUpDay.moved(after.dueOn(history, policies), day -> isOff(day, next));
        Instant since = calendar.startOf(dueOn);
        if (!observation.covers(dueOn)
                || since.isAfter(observation.now())
                || (following != null && following.at().isBefore(since))) {
            return Optional.empty();
        }
        Standing then = refused(after, touch, next, since);
        Hearing hearing = hearing(then, dueOn, following);
        Return back = hearing == Hearing.HEARD
                ? back(next + 1, Objects.requireNonNull(following).at())
                : back(next, since);
        return Optional.of(new DueEpisode(history.performerId(), dueOn, then.stage(policies, dueOn), hearing, back));
    }

    private int nextTouch(int touch) {
        int next = touch + 1;
        while (next < contacts.size() && !contacts.get(next).isTouch()) {
            next++;
        }
        return next;
    }

    /** A day on which the performer wrote was no day off. */
    private boolean isOff(LocalDate day, int next) {
        boolean worked = next < contacts.size()
                && contacts.get(next).isFromPerformer()
                && days.get(next).equals(day);
        return !worked && daysOff.test(day);
    }

    /** With the refusals between two touches that came before an instant. */
    private Standing refused(Standing after, int touch, int next, Instant since) {
        Standing then = after;
        for (int i = touch + 1; i < next && contacts.get(i).at().isBefore(since); i++) {
            then = after(then, i);
        }
        return then;
    }

    private Hearing hearing(Standing then, LocalDate dueOn, @Nullable Contact following) {
        if (history.unwanted()) {
            return Hearing.UNWANTED;
        }
        if (then.isDormant(policies)) {
            return Hearing.DORMANT;
        }
        Instant since = calendar.startOf(dueOn);
        if (then.isQuiet(dueOn, policies) || history.hadAppointment(since) || isSnoozed(dueOn, following)) {
            return Hearing.LEFT_IN_PEACE;
        }
        boolean hers = following != null
                && following.isFromPerformer()
                && !following.at().isAfter(observation.end(since));
        return hers ? Hearing.HEARD : Hearing.HEARD_NOTHING;
    }

    /** Only the last snooze is known, not since when: it is taken for one of the time between two touches in which its last day lies. */
    private boolean isSnoozed(LocalDate dueOn, @Nullable Contact following) {
        LocalDate until = history.snoozedUntil();
        return until != null
                && dueOn.isBefore(until)
                && (following == null || !following.at().isBefore(calendar.startOf(until)));
    }

    /** Whether there is a chat in time, from some contact on. */
    private Return back(int first, Instant since) {
        Instant end = observation.end(since);
        if (end.isAfter(observation.now())) {
            return Return.UNDECIDED;
        }
        for (int i = first; i < contacts.size() && !contacts.get(i).at().isAfter(end); i++) {
            if (contacts.get(i).kind() == ContactKind.CHAT) {
                return Return.RETURNED;
            }
        }
        return Return.STAYED_AWAY;
    }
}

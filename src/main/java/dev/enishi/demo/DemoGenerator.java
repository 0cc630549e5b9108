package dev.enishi.demo;

import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.demo.DemoPlan.Chat;
import dev.enishi.demo.DemoPlan.Customer;
import dev.enishi.demo.DemoPlan.Marks;
import dev.enishi.demo.DemoPlan.Message;
import dev.enishi.demo.DemoPlan.Note;
import dev.enishi.demo.DemoPlan.Performer;
import dev.enishi.demo.DemoPlan.Profile;
import dev.enishi.demo.DemoPlan.Reservation;
import dev.enishi.demo.DemoPlan.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the demo agency: the last 120 days of three performers, and what has been agreed for the next. The same seed and
 * instant give the same plan. Of today is little: the last two chats, the last mail and the newest request.
 */
final class DemoGenerator {
    private static final List<Site> SITES =
            List.of(new Site("デモチャット・ルナ", "アカウント停止と報酬の没収"), new Site("デモチャット・ソラ", "一回目は警告、二回目は退会"));

    private final Phrases phrases;
    private final Dice dice;
    private final Instant now;
    private final Naming naming;
    private final Deck<String> motives;

    private DemoGenerator(Phrases phrases, Dice dice, Instant now) {
        this.phrases = phrases;
        this.dice = dice;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.naming = new Naming(dice, phrases);
        this.motives = new Deck<>(dice, phrases.motives());
    }

    /**
     * The plan.
     *
     * @param zone of the agency, whose days start at midnight
     */
    static DemoPlan plan(long seed, Instant now, ZoneId zone, Phrases phrases) {
        Dice dice = new Dice(seed, now.atZone(zone).toLocalDate(), zone);
        DemoGenerator generator = new DemoGenerator(phrases, dice, now);
        return new DemoPlan(
                SITES, Stream.of(Habit.values()).map(generator::performer).toList());
    }

    private Performer performer(Habit habit) {
        List<Acquaintance> everybody = acquaintances(habit);
        Evenings evenings = new Evenings(habit, dice, phrases);
        for (int daysAgo = Story.DAYS; daysAgo >= 1; daysAgo--) {
            int day = daysAgo;
            evenings.hold(
                    day,
                    everybody.stream()
                            .filter(one -> one.visitDays.contains(day))
                            .toList(),
                    everybody.stream().filter(one -> one.peekDay == day).toList());
        }
        Correspondence correspondence = new Correspondence(habit, dice, phrases, now);
        everybody.forEach(correspondence::write);
        evenings.now(all(everybody, Story.LIVE), all(everybody, Story.JUST_LEFT).getFirst(), now);
        Engagements engagements = new Engagements(dice, phrases, now);
        everybody.forEach(engagements::make);
        return new Performer(
                habit.performer, everybody.stream().map(this::customer).toList());
    }

    private static List<Acquaintance> all(List<Acquaintance> everybody, Story story) {
        return everybody.stream().filter(one -> one.story == story).toList();
    }

    private List<Acquaintance> acquaintances(Habit habit) {
        Personas personas = new Personas(habit.performer, dice, phrases, SITES.size(), naming.new OfPerformer());
        List<Acquaintance> acquaintances = new ArrayList<>();
        for (Story story : Story.values()) {
            for (int number = 0; number < story.customersOf(habit); number++) {
                Persona persona = personas.next(story, number);
                List<Integer> visitDays = story.visitDays(dice);
                boolean peeks = !visitDays.isEmpty() && dice.chance(0.35);
                int peekDay = peeks ? visitDays.getFirst() + dice.between(1, 6) : Acquaintance.NEVER;
                acquaintances.add(new Acquaintance(story, number, persona, visitDays, peekDay));
            }
        }
        return acquaintances;
    }

    private Customer customer(Acquaintance one) {
        List<Chat> chats =
                one.chats.stream().sorted(Comparator.comparing(Chat::startedAt)).toList();
        List<Message> messages = one.messages.stream()
                .sorted(Comparator.comparing(Message::sentAt))
                .toList();
        Instant createdAt = Stream.concat(
                        chats.stream().map(Chat::startedAt), messages.stream().map(Message::sentAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Customer(
                one.persona.site(),
                profile(one),
                marks(one, createdAt),
                createdAt,
                chats,
                messages,
                one.notes.stream().sorted(Comparator.comparing(Note::createdAt)).toList(),
                Promised.to(one, phrases, dice.today()),
                one.reservation);
    }

    private Profile profile(Acquaintance one) {
        Persona persona = one.persona;
        return new Profile(
                persona.handle(),
                persona.callName(),
                persona.kana(),
                persona.birthday(),
                persona.topics().stream().map(Phrases.Topic::tag).toList(),
                lastLogin(one),
                dice.chance(one.story == Story.REGULAR ? 0.8 : 0.35),
                one.story == Story.NO_MAIL);
    }

    private @Nullable Instant lastLogin(Acquaintance one) {
        Instant seen = Stream.of(
                        one.chats.stream().map(Chat::startedAt),
                        one.messages.stream().filter(Message::isFromHim).map(Message::sentAt),
                        Stream.ofNullable(one.reservation)
                                .filter(wish -> wish.requestedBy() == RequestedBy.CUSTOMER)
                                .map(Reservation::createdAt))
                .flatMap(all -> all)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return switch (one.story) {
            case LIVE, JUST_LEFT, LAST_NIGHT, AWAITING_REPLY, PROSPECT -> seen;
            case IDLE_FAVORITE -> dice.at(1, 12, 18);
            case LAPSED, DORMANT, BLOCKED -> dice.chance(0.6) ? seen : null;
            case REGULAR,
                    REPEATER,
                    NEWCOMER,
                    OVERDUE,
                    BIRTHDAY,
                    REVIEW,
                    NO_MAIL,
                    SNOOZED,
                    APPOINTED,
                    ASKING,
                    RAN_OUT -> {
                Instant later = dice.at(dice.between(1, one.visitDays.getLast()), 9, 18);
                yield later.isAfter(seen) ? later : seen;
            }
        };
    }

    private Marks marks(Acquaintance one, Instant createdAt) {
        boolean focus = one.story.isFocus(one.number);
        boolean favorite =
                focus || one.story == Story.IDLE_FAVORITE || dice.chance(one.story == Story.REGULAR ? 0.4 : 0.1);
        boolean blocked = one.story == Story.BLOCKED;
        Instant marked = dice.after(createdAt, 1, 5);
        return new Marks(
                favorite ? marked : null,
                focus ? marked : null,
                focus ? motives.draw() : null,
                blocked ? dice.after(one.stays().getLast().end(), 5, 15) : null,
                blocked ? dice.one(phrases.blockReasons()) : null,
                one.story == Story.SNOOZED ? dice.today().plusDays(dice.between(2, 9)) : null);
    }
}

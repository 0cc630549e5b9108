package dev.enishi.demo;

import dev.enishi.demo.Naming.Called;
import dev.enishi.demo.Phrases.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents the customers of one performer. */
final class Personas {
    private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

    private final String performer;
    private final Dice dice;
    private final Phrases phrases;
    private final int sites;
    private final Naming.OfPerformer naming;

    Personas(String performer, Dice dice, Phrases phrases, int sites, Naming.OfPerformer naming) {
        this.performer = performer;
        this.dice = dice;
        this.phrases = phrases;
        this.sites = sites;
        this.naming = naming;
    }

    /** @param number his place among her customers of the same story, from 0 */
    Persona next(Story story, int number) {
        List<Topic> topics = topics();
        Called called = naming.next(topics.getFirst());
        boolean named = story.isFocus(number) || dice.chance(shareNamed(story));
        return new Persona(
                performer,
                dice.between(0, sites - 1),
                called.handle(),
                named ? called.callName() : null,
                named ? called.kana() : null,
                birthday(story, number),
                topics,
                life(),
                dice.one(phrases.petNames()),
                dice);
    }

    /** She knows the names of her regulars, and of few whom she has never met. */
    private static double shareNamed(Story story) {
        return switch (story) {
            case REGULAR -> 1;
            case PROSPECT -> 0.3;
            case NEWCOMER, RAN_OUT -> 0.7;
            case REPEATER,
                    OVERDUE,
                    LAPSED,
                    LAST_NIGHT,
                    AWAITING_REPLY,
                    IDLE_FAVORITE,
                    BIRTHDAY,
                    DORMANT,
                    REVIEW,
                    BLOCKED,
                    NO_MAIL,
                    SNOOZED,
                    APPOINTED,
                    ASKING,
                    JUST_LEFT,
                    LIVE -> 0.9;
        };
    }

    private List<Topic> topics() {
        List<Topic> some = dice.shuffled(phrases.topics());
        return some.subList(0, dice.between(1, 2));
    }

    private List<String> life() {
        List<String> life = new ArrayList<>();
        life.add(dice.one(phrases.jobs()));
        life.add(dice.one(phrases.families()));
        if (dice.chance(0.3)) {
            life.add(dice.one(phrases.pets()));
        }
        return life;
    }

    /** Of those whose story it is the first has his today, the next tomorrow. */
    private @Nullable String birthday(Story story, int number) {
        if (story == Story.BIRTHDAY) {
            return monthDay(dice.today().plusDays(number));
        }
        LocalDate any = LEAP_YEAR.plusDays(dice.between(0, 365));
        return dice.chance(0.45) ? monthDay(any) : null;
    }

    private static String monthDay(LocalDate day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}

package dev.enishi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed, and the instants of days gone by. */
final class Dice {
    private final Random random;
    private final LocalDate today;
    private final ZoneId zone;

    Dice(long seed, LocalDate today, ZoneId zone) {
        this.random = new Random(seed);
        this.today = today;
        this.zone = zone;
    }

    LocalDate today() {
        return today;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Some instant on a day gone by, from one full hour up to another. */
    Instant at(int daysAgo, int fromHour, int toHour) {
        int second = between(0, (toHour - fromHour) * 3600 - 1);
        return at(daysAgo, LocalTime.of(fromHour, 0)).plusSeconds(second);
    }

    /** A day to come is a negative number of days ago. */
    Instant at(int daysAgo, LocalTime time) {
        return today.minusDays(daysAgo).atTime(time).atZone(zone).toInstant();
    }

    Instant after(Instant instant, int leastMinutes, int mostMinutes) {
        return instant.plusSeconds(between(leastMinutes * 60, mostMinutes * 60));
    }
}

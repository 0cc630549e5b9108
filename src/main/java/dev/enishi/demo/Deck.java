package dev.enishi.demo;

import java.util.ArrayList;
import java.util.List;

/** Things that are drawn by chance, each of them once before one comes again. */
final class Deck<T> {
    private final Dice dice;
    private final List<T> things;
    private final List<T> left = new ArrayList<>();

    Deck(Dice dice, List<T> things) {
        this.dice = dice;
        this.things = things;
    }

    T draw() {
        if (left.isEmpty()) {
            left.addAll(dice.shuffled(things));
        }
        return left.removeLast();
    }
}

package dev.enishi.demo;

/** How a performer works. The shares (0 to 1) are of all her chats, where nothing else is said. */
enum Habit {
    /** Thanks and notes the same evening, writes when somebody stays away. */
    DILIGENT("みゆ", 0.95, 0.9, 0.85, 0.2, 0.25, 0.8),
    /** Forgets to write for weeks, and remembers little. */
    FORGETFUL("あかり", 0.3, 0.25, 0.1, 0.25, 0.5, 0.4),
    /** Her party room draws newcomers; few come back. */
    NEWCOMERS("ののか", 0.6, 0.5, 0.4, 0.75, 0.1, 0.6);

    final String performer;
    /** After which she thanks by mail the same evening. */
    final double thanks;
    /** After which she writes a note. */
    final double notes;
    /** Of the silences of 15 days: in which she writes. */
    final double followUps;
    /** Which are parties. */
    final double party;
    /** Which are by voice and leave no log. */
    final double mic;
    /** Of the others: whose log she keeps. */
    final double logs;

    Habit(String performer, double thanks, double notes, double followUps, double party, double mic, double logs) {
        this.performer = performer;
        this.thanks = thanks;
        this.notes = notes;
        this.followUps = followUps;
        this.party = party;
        this.mic = mic;
        this.logs = logs;
    }
}

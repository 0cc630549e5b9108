package dev.enishi.platform.data;

/** Who does a kind of work; {@link WorkSchedule} calls it when there is some. */
public interface Worker {
    /** The kind of its items of work. */
    String kind();

    /** Works some or all of them off. Runs in a thread of its own, without a request context, and never twice at the same time in a process. */
    void workOff();
}

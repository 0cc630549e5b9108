package dev.enishi.reports.episode;

import dev.enishi.customer.relationship.Stage;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer became due by the cadence.
 *
 * @param performerId whose customer
 * @param dueOn the business day on which that was, after days off
 * @param stage on that day
 * @param hearing whether the customer then heard from the performer
 * @param back whether the customer came back: after the mail, or without one after the start of that day
 */
public record DueEpisode(UUID performerId, LocalDate dueOn, Stage stage, Hearing hearing, Return back) {}

package dev.enishi.demo;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.activity.incident.IncidentOutcome;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What those have done who are banned by now: step by step up the ladder, to the threat for which each was banned. */
@ApplicationScoped
class DemoIncidents {
    private static final List<Step> STEPS = List.of(
            new Step(
                    IncidentKind.RESERVATION_PRETEXT,
                    Duration.ofDays(12),
                    "予約しやすいように",
                    "予約したいから連絡先を教えて",
                    "予約はサイトのメールでお願いしています。",
                    IncidentOutcome.STAYED),
            new Step(
                    IncidentKind.PHOTO,
                    Duration.ofDays(5),
                    "顔を忘れないように",
                    "個人的に写真を送ってほしい",
                    "写真はお送りしていません。",
                    IncidentOutcome.STAYED),
            new Step(
                    IncidentKind.THREAT,
                    Duration.ZERO,
                    "断られたから",
                    "会わないなら掲示板に書くよ",
                    "お話はここまでにします。",
                    IncidentOutcome.LEFT));

    private final Database database;
    private final CustomerHistory history;

    DemoIncidents(Database database, CustomerHistory history) {
        this.database = database;
        this.history = history;
    }

    private record Step(
            IncidentKind kind, Duration before, String pretext, String words, String answer, IncidentOutcome outcome) {}

    /** Records what came before a ban. */
    void write(UUID customerId, Instant blockedSince) {
        for (Step step : STEPS) {
            UUID id = Ids.next();
            Instant at = blockedSince.minus(step.before());
            database.sql("""
                            insert into boundary_incident (agency_id, id, performer_id, site_id, customer_id, kind, at, pretext,
                                words, answer, outcome, version, created_at)
                            select agency_id, :id, performer_id, site_id, id, :kind, :at, :pretext, :words, :answer, :outcome, 0,
                                   :at
                              from customer
                             where agency_id = :agency and id = :customerId
                            """)
                    .bind("id", id)
                    .bind("customerId", customerId)
                    .bind("kind", step.kind())
                    .bind("at", at)
                    .bind("pretext", step.pretext())
                    .bind("words", step.words())
                    .bind("answer", step.answer())
                    .bind("outcome", step.outcome())
                    .update();
            history.record(new IncidentRecorded(customerId, id), at, "demo");
        }
    }
}

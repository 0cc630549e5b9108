package dev.enishi.demo;

import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What the performers of the demo have to tell, what is true of them, and which of their mails were written from a template. */
@ApplicationScoped
class DemoWording {
    private static final int NEWS_FOR_DAYS = 10;
    private static final List<String> NEWS = List.of("前髪を少し切りました", "部屋に観葉植物を迎えました", "ホットケーキを焼くのが日課になりました");
    private static final List<List<String>> TRUTHS =
            List.of(List.of("SITE_ONLY", "SINGLE"), List.of("MARRIED"), List.of("SITE_ONLY"));

    /** About every third mail to a customer of these purposes, each from the oldest template that fits. */
    private static final String WRITTEN_FROM_TEMPLATES = """
            update message m
               set template_id = (
                       select t.id from template t
                        where t.agency_id = :agency and t.purpose = m.purpose
                          and (t.situation is null or t.situation = 'INTERVAL')
                        order by t.id limit 1)
             where m.agency_id = :agency and m.direction = 'OUT' and m.channel = 'MAIL'
               and m.purpose in ('THANK_YOU', 'FOLLOW_UP', 'INVITATION')
               and extract(minute from m.sent_at)::int % 3 = 0
            """;

    private final Database database;

    DemoWording(Database database) {
        this.database = database;
    }

    /** Writes it for the performers of the agency, one after the other. */
    void write(List<UUID> performers, Instant now) {
        LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(NEWS_FOR_DAYS);
        for (int i = 0; i < performers.size(); i++) {
            news(performers.get(i), NEWS.get(i % NEWS.size()), until, now);
            truths(performers.get(i), TRUTHS.get(i % TRUTHS.size()), now);
        }
        database.sql(WRITTEN_FROM_TEMPLATES).update();
    }

    private void news(UUID performer, String text, LocalDate until, Instant now) {
        database.sql("""
                        insert into performer_news (agency_id, performer_id, text, until_day, version, updated_at)
                        values (:agency, :performer, :text, :until, 1, :now)
                        """)
                .bind("performer", performer)
                .bind("text", text)
                .bind("until", until)
                .bind("now", now)
                .update();
    }

    private void truths(UUID performer, List<String> truths, Instant now) {
        database.sql("""
                        insert into performer_truth (agency_id, performer_id, truths, version, updated_at)
                        values (:agency, :performer, :truths, 1, :now)
                        """)
                .bind("performer", performer)
                .bind("truths", truths)
                .bind("now", now)
                .update();
    }
}

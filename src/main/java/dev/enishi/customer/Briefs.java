package dev.enishi.customer;

import dev.enishi.agency.AgencySettings;
import dev.enishi.followup.FollowUps;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import dev.enishi.relationship.CustomerSummary;
import dev.enishi.relationship.Facts;
import dev.enishi.relationship.Touch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts briefs together: one row of facts and a few notes. */
@ApplicationScoped
class Briefs {
    private static final String BY_ID = """
            select c.handle, c.site_id, c.call_name, c.tags, c.favorited_by, c.favorite_since, c.focus_since,
                   c.focus_motive, c.blocked_since, c.no_mail,
                   r.customer_id, r.first_chat_at, r.first_chat_day, r.last_chat_id, r.last_chat_kind, r.last_chat_at,
                   r.last_chat_ended_at, r.last_chat_day, r.chat_count, r.chat_days, r.earnings, r.last_touch_at,
                   r.last_touch_day, r.last_contact_day, r.last_mail_in_at, r.unanswered, r.due_on, r.thank_you_on,
                   r.memo_on, r.reply_on, r.favorite_idle_on, r.birthday, r.rank, r.dormant, r.snoozed_until
              from customer c
              join relationship r on r.agency_id = c.agency_id and r.customer_id = c.id
             where c.agency_id = :agency and c.id = :id
            """;

    /** The newest pinned notes and the newest of all, each by its index, without repetition. */
    private static final String NOTES = """
            select id, body, pinned, created_at
              from (
                   (select id, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id and pinned
                     order by created_at desc, id desc limit 5)
                   union
                   (select id, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id
                     order by created_at desc, id desc limit 5)) note
             order by pinned desc, created_at desc, id desc
             limit 5
            """;

    private final Database database;
    private final FollowUps followUps;
    private final Texts texts;

    Briefs(Database database, FollowUps followUps, Texts texts) {
        this.database = database;
        this.followUps = followUps;
        this.texts = texts;
    }

    /** The brief of one customer as of a day. */
    Optional<Brief> of(UUID customerId, AgencySettings settings, LocalDate on) {
        return database.sql(BY_ID).bind("id", customerId).one(row -> brief(row, settings, on));
    }

    private Brief brief(Row row, AgencySettings settings, LocalDate on) {
        Facts facts = Facts.of(row);
        return new Brief(
                CustomerSummary.of(row, facts, settings.policies(), on),
                row.textOrNull("focus_motive"),
                row.bool("favorited_by"),
                row.texts("tags"),
                facts.lastChat(),
                database.sql(NOTES).bind("id", facts.customerId()).list(BriefNote::of),
                Touch.of(facts, on),
                facts.chatCount(),
                facts.firstChatAt(),
                facts.earnings(),
                cautions(row, facts, on),
                followUps.due(facts, settings, on).orElse(null));
    }

    private List<Caution> cautions(Row row, Facts facts, LocalDate on) {
        List<Caution> cautions = new ArrayList<>();
        if (row.instantOrNull("blocked_since") != null) {
            cautions.add(new Caution("BLOCKED", texts.get("caution.BLOCKED")));
        }
        if (row.bool("no_mail")) {
            cautions.add(new Caution("NO_MAIL", texts.get("caution.NO_MAIL")));
        }
        if (facts.dormant()) {
            cautions.add(new Caution("DORMANT", texts.get("caution.DORMANT", facts.unanswered())));
        }
        LocalDate snoozedUntil = facts.snoozedUntil();
        if (snoozedUntil != null && on.isBefore(snoozedUntil)) {
            cautions.add(new Caution("SNOOZED", texts.get("caution.SNOOZED", snoozedUntil)));
        }
        return cautions;
    }
}

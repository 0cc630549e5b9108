package dev.enishi.boundary.alert;

import dev.enishi.activity.incident.IncidentKind;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BlockingStep;
import dev.enishi.audit.AlsoDone;
import dev.enishi.customer.CustomerBans;
import dev.enishi.customer.history.Happening;
import dev.enishi.customer.history.Happening.IncidentRecorded;
import dev.enishi.customer.history.Happening.MarksChanged;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.Language;
import dev.enishi.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Bans who went as far as the agency's policy says. It changes the customer, and so comes before the facts are locked. */
@ApplicationScoped
class BlockingByPolicy implements HistoryFollower {
    private final Agencies agencies;
    private final CustomerBans bans;
    private final Messages messages;
    private final AlsoDone alsoDone;
    private final Database database;

    BlockingByPolicy(Agencies agencies, CustomerBans bans, Messages messages, AlsoDone alsoDone, Database database) {
        this.agencies = agencies;
        this.bans = bans;
        this.messages = messages;
        this.alsoDone = alsoDone;
        this.database = database;
    }

    @Override
    public Turn turn() {
        return Turn.RESERVATIONS;
    }

    @Override
    public List<? extends Happening> follow(Happening happening, Instant at, String by) {
        if (!(happening instanceof IncidentRecorded(UUID customer, UUID incident))) {
            return List.of();
        }
        AgencySettings settings = agencies.settings();
        BlockingStep from = settings.policies().boundaries().blockFrom();
        return from != BlockingStep.NEVER && Blocking.isDue(kind(incident), from)
                ? ban(customer, settings.locale(), at)
                : List.of();
    }

    /** For a reason in the language of the agency: it is stored, and read by others than whoever recorded the incident. */
    private List<MarksChanged> ban(UUID customer, Language locale, Instant at) {
        List<MarksChanged> banned = bans.ban(customer, messages.sentence("block.byPolicy", locale), at);
        banned.forEach(one -> alsoDone.to(one.customerId(), "putBlock"));
        return banned;
    }

    private IncidentKind kind(UUID incident) {
        return database.sql("select kind from boundary_incident where agency_id = :agency and id = :id")
                .bind("id", incident)
                .one(row -> IncidentKind.valueOf(row.text("kind")))
                .orElseThrow();
    }
}

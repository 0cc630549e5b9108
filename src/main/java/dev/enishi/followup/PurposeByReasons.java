package dev.enishi.followup;

import dev.enishi.activity.Relationships;
import dev.enishi.activity.message.Purpose;
import dev.enishi.activity.message.PurposeOfMail;
import dev.enishi.agency.Agencies;
import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Finds what was outstanding when a mail was sent, as history was just before it. */
@ApplicationScoped
class PurposeByReasons implements PurposeOfMail {
    private final Relationships relationships;
    private final FollowUps followUps;
    private final Agencies agencies;
    private final Database database;

    PurposeByReasons(Relationships relationships, FollowUps followUps, Agencies agencies, Database database) {
        this.relationships = relationships;
        this.followUps = followUps;
        this.agencies = agencies;
        this.database = database;
    }

    @Override
    public Purpose at(CustomerRef customer, Instant sentAt) {
        AgencySettings settings = agencies.settings();
        RelationshipFacts before = relationships.before(settings, customer.id(), sentAt);
        return MailPurpose.of(followUps.reasonsWhenWritten(database.roundTrip(), before, settings, sentAt));
    }
}

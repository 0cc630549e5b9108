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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what was outstanding when a mail was sent, as history was just before it. */
@ApplicationScoped
class PurposeByReasons implements PurposeOfMail {
    private final Relationships relationships;
    private final FollowUps followUps;
    private final ReasonsOfEach reasons;
    private final Agencies agencies;
    private final Database database;

    PurposeByReasons(
            Relationships relationships,
            FollowUps followUps,
            ReasonsOfEach reasons,
            Agencies agencies,
            Database database) {
        this.relationships = relationships;
        this.followUps = followUps;
        this.reasons = reasons;
        this.agencies = agencies;
        this.database = database;
    }

    @Override
    public Purpose at(CustomerRef customer, Instant sentAt) {
        AgencySettings settings = agencies.settings();
        RelationshipFacts before = relationships.before(settings, customer.id(), sentAt);
        return MailPurpose.of(followUps.reasonsWhenWritten(database.roundTrip(), before, settings, sentAt));
    }

    @Override
    public Map<UUID, Purpose> at(Map<UUID, Instant> sentAt) {
        AgencySettings settings = agencies.settings();
        Map<UUID, List<ReasonCode>> outstanding =
                reasons.whenWritten(relationships.before(settings, sentAt), settings, sentAt);
        return outstanding.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> MailPurpose.of(of.getValue())));
    }
}

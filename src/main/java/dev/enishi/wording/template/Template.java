package dev.enishi.wording.template;

import dev.enishi.activity.message.Purpose;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text with placeholders, of the agency or of one performer. */
@Entity
class Template extends AgencyEntity {
    @Nullable UUID performerId;

    String title;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Nullable Situation situation;

    @Enumerated(EnumType.STRING)
    @Nullable Stage stage;

    @Enumerated(EnumType.STRING)
    @Nullable Season season;

    String text;
    Instant createdAt;
    Instant updatedAt;
}

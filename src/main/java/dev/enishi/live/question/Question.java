package dev.enishi.live.question;

import dev.enishi.platform.data.AgencyEntity;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A question whose answer takes a customer long, so that the performer has time for the others. */
@Entity
class Question extends AgencyEntity {
    String text;
    int answerSeconds;
    Instant createdAt;
}

package dev.enishi.desk;

import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What to be careful about with a customer because of what somebody decided or the customer asked for. */
@ApplicationScoped
class PersonalCautions {
    private final Texts texts;

    PersonalCautions(Texts texts) {
        this.texts = texts;
    }

    /** The cautions, from a row of the customer and its facts, as of a day. */
    List<Caution> of(Row row, RelationshipFacts facts, LocalDate on) {
        List<Caution> cautions = new ArrayList<>();
        if (row.instantOrNull("blocked_since") != null) {
            cautions.add(new Caution(CautionCode.BLOCKED, texts.get("caution.BLOCKED")));
        }
        if (row.bool("no_mail")) {
            cautions.add(new Caution(CautionCode.NO_MAIL, texts.get("caution.NO_MAIL")));
        }
        if (facts.dormant()) {
            cautions.add(new Caution(CautionCode.DORMANT, texts.get("caution.DORMANT", facts.unanswered())));
        }
        LocalDate snoozedUntil = facts.snoozedUntil();
        if (snoozedUntil != null && on.isBefore(snoozedUntil)) {
            cautions.add(new Caution(CautionCode.SNOOZED, texts.on(on).get("caution.SNOOZED", snoozedUntil)));
        }
        return cautions;
    }
}

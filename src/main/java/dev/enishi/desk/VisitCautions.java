package dev.enishi.desk;

import dev.enishi.agency.ReservationPolicies;
import dev.enishi.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What to be careful about with a customer because of visits that did not come about. */
@ApplicationScoped
public class VisitCautions {
    private final Texts texts;

    VisitCautions(Texts texts) {
        this.texts = texts;
    }

    /**
     * The cautions.
     *
     * @param missed attempts since the last chat
     * @param reservations what became of the reservations
     */
    public List<Caution> of(int missed, ReservationRecord reservations, ReservationPolicies policies) {
        List<Caution> cautions = new ArrayList<>();
        if (missed >= policies.missedAttemptsAlert()) {
            cautions.add(new Caution(CautionCode.MISSED_ATTEMPTS, texts.get("caution.MISSED_ATTEMPTS", missed)));
        }
        if (reservations.noShows() > 0) {
            int kept = reservations.completed() + reservations.noShows();
            cautions.add(new Caution(CautionCode.NO_SHOW, texts.get("caution.NO_SHOW", reservations.noShows(), kept)));
        }
        return cautions;
    }
}

package dev.enishi.outlook;

import dev.enishi.outlook.OutlookFitting.Result;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A fit that nobody waits for, with who is slipping away by it: for whoever fills an agency. */
@ApplicationScoped
public class OutlookAtOnce {
    private final OutlookFitting fitting;
    private final OutlookFits fits;
    private final OutlookScoringJob scoring;
    private final WorkItems work;

    OutlookAtOnce(OutlookFitting fitting, OutlookFits fits, OutlookScoringJob scoring, WorkItems work) {
        this.fitting = fitting;
        this.fits = fits;
        this.scoring = scoring;
        this.work = work;
    }

    /** Makes one to the customers of all, of the few that the caller's transaction has time for, and which it is part of. */
    public void make(UUID agencyId, Instant now) {
        UUID id = fitting.store(null, fitting.untilYesterday(now), now);
        fits.begin(id, now);
        Result found = fitting.carryOut(fits.require(id), now);
        fits.done(id, found.from(), found.learnt(), found.quality(), now);
        scoring.carryOut(agencyId, now).ifPresent(next -> work.add(OutlookScoringJob.WORK, Ids.next(), next));
    }
}

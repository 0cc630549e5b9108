package dev.enishi.outlook;

import dev.enishi.outlook.model.BgNbd;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.ParetoNbd;
import dev.enishi.outlook.model.Visits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What decides how somebody will come. */
@Schema(
        description =
                "What decides how a customer will come: `BG_NBD` (Fader, Hardie and Lee 2005) for those who have chatted on "
                        + "more than one day; `PARETO_NBD` (Schmittlein, Morrison and Colombo 1987) for those who have "
                        + "chatted on one, because under the other they could never have left; `POLICIES` where there "
                        + "were too few customers for a fit: Pareto/NBD with r = s = 1, alpha the policy `cadenceDays` "
                        + "and beta the policy `lapsedAfterDays`, in weeks.")
public enum OutlookModel {
    BG_NBD,
    PARETO_NBD,
    POLICIES;

    /** That which decides about a customer. */
    static OutlookModel of(Lifetimes lifetimes, Visits visits) {
        if (lifetimes.again() == null) {
            return POLICIES;
        }
        return switch (lifetimes.of(visits)) {
            case BgNbd again -> BG_NBD;
            case ParetoNbd once -> PARETO_NBD;
        };
    }
}
